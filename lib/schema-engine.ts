import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { SchemaEngine } from "@prisma/schema-engine-wasm";
import { Pool, type QueryResult } from "pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

const catalogCharType = 18;
const textType = 25;

// The adapter cuts scripts at every semicolon, which breaks $$ bodies: send each script whole.
function sendScriptsWhole(adapter: Adapter): void {
  adapter.executeScript = async (script) => {
    await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
  };
}

// The adapter refuses the catalogue's one-letter type, which the engine asks for by that very name.
function readCatalogLetters(adapter: Adapter, letterColumns: WeakMap<object, number[]>): void {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const column of letterColumns.get(result.rows) ?? []) {
      result.columnTypes[column] = ColumnTypeEnum.Character;
    }
    return result;
  };
}

function markLetterColumns(pool: Pool): WeakMap<object, number[]> {
  const marked = new WeakMap<object, number[]>();
  const query: (config: never) => Promise<QueryResult> = pool.query.bind(pool);
  const marking = async (config: never) => {
    const result = await query(config);
    const fields = result.fields ?? [];
    const letters = fields.flatMap((field, column) => (field.dataTypeID === catalogCharType ? [column] : []));
    for (const column of letters) Object.assign(fields[column] ?? {}, { dataTypeID: textType });
    if (letters.length > 0) marked.set(result.rows, letters);
    return result;
  };
  Object.assign(pool, { query: marking });
  return marked;
}

/** Runs work with Prisma's schema engine (WebAssembly) on this database, as the role that owns every table. */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const pool = new Pool({ connectionString: url, options: "-c role=maincourante_owner" });
  const letterColumns = markLetterColumns(pool);
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    sendScriptsWhole(adapter);
    readCatalogLetters(adapter, letterColumns);
    return adapter;
  };
  const engine = await SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    // The engine's advisory lock lives as long as its connection.
    await pool.end();
  }
}
