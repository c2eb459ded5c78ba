import { PrismaPg } from "@prisma/adapter-pg";
import { type Statement, withLists } from "./statement-lists.ts";
import { nameOften } from "./statement-names.ts";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Settings = ConstructorParameters<typeof PrismaPg>;

/** How Prisma asks for what belongs to no row: a statement that nothing can answer. */
const ASKS_OF_NOTHING =
  /^SELECT [^']* WHERE \((?:"\w+"\."\w+"\."\w+" IN \(NULL\)(?: AND )?)+\)(?: ORDER BY [^']*)? OFFSET \$1$/;

const NOTHING = { columnNames: [], columnTypes: [], rows: [] };

/** lib/scope.ts opens every reading with it, and no writing. */
const opensReading = ({ sql, args }: Statement): boolean =>
  sql.includes("set_config('transaction_read_only'") && args.includes("on");

/**
 * Says less to Postgres than Prisma would: related rows of no row are not asked for, a list is one parameter, and what is
 * read over and over has a name, under which a connection plans it once. Planning under row security takes longer than
 * most readings.
 */
export class QuietAdapter extends PrismaPg {
  readonly #read: WeakSet<Statement>;

  constructor(pool: Settings[0], options: Settings[1]) {
    const read = new WeakSet<Statement>();
    super(pool, {
      ...options,
      statementNameGenerator: (statement) => (read.has(statement) ? nameOften(statement.sql) : ""),
    });
    this.#read = read;
  }

  override async connect() {
    const adapter = await super.connect();
    const [ask, start] = [adapter.queryRaw.bind(adapter), adapter.startTransaction.bind(adapter)];
    adapter.queryRaw = (statement) => ask(this.#reading(statement));
    adapter.startTransaction = async (level) => this.#quiet(await start(level));
    return adapter;
  }

  #reading(statement: Statement): Statement {
    const listed = withLists(statement);
    this.#read.add(listed);
    return listed;
  }

  #quiet<T extends Pick<Adapter, "queryRaw">>(transaction: T): T {
    const ask = transaction.queryRaw.bind(transaction);
    let isReading = false;
    transaction.queryRaw = async (statement) => {
      if (ASKS_OF_NOTHING.test(statement.sql)) return NOTHING;
      isReading ||= opensReading(statement);
      return ask(isReading ? this.#reading(statement) : statement);
    };
    return transaction;
  }
}
