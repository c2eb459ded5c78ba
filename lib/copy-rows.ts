import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Prisma } from "#prisma/generated/client.ts";
import { binaryRows, type TextRow } from "./binary-rows.ts";
import { databaseError, outliveDrop, type Tx } from "./db.ts";
import { AppError } from "./errors.ts";
import { openReadScope, type Principal } from "./scope.ts";

/** Connections of their own: a slow download keeps none from the pages. */
const MOST_AT_ONCE = 3;
const WAIT_MS = 5_000;
/**
 * Each table is read once, in the order of its key: a log that has just grown is taken for small, and joined row by row it
 * would never end; sorted, it would not begin before all of it is read.
 */
const READ_ONCE = `SET LOCAL work_mem = '32MB'; SET LOCAL enable_nestloop = off;
  SET LOCAL enable_sort = off; SET LOCAL enable_bitmapscan = off`;

const kept = globalThis as typeof globalThis & { maincouranteCopies?: pg.Pool };

/**
 * The rows of a query in the scope of `principal`, at the speed of COPY and in constant memory. Every column of the query
 * is text. The transaction lasts as long as somebody reads.
 */
export async function* copyRows(principal: Principal, query: Prisma.Sql): AsyncGenerator<readonly TextRow[]> {
  const client = await connected();
  let isWhole = false;
  try {
    await client.query("BEGIN");
    await openReadScope(asTx(client), principal);
    await client.query(READ_ONCE);
    const sent = client.query(copyTo(`COPY (${literal(query)}) TO STDOUT (FORMAT binary)`));
    const isIdle = new Promise<void>((resolve) => client.once("drain", resolve));
    yield* binaryRows(sent);
    await isIdle;
    await client.query("COMMIT");
    isWhole = true;
  } catch (error) {
    throw databaseError(error);
  } finally {
    // One that was broken off is in the midst of its answer: it cannot be used again.
    client.release(isWhole ? undefined : true);
  }
}

async function connected(): Promise<pg.PoolClient> {
  const connectionString = process.env.DATABASE_URL;
  if (connectionString === undefined) throw new AppError("unavailable", "DATABASE_URL is not set");
  if (kept.maincouranteCopies === undefined) {
    const limits = {
      max: MOST_AT_ONCE,
      connectionTimeoutMillis: WAIT_MS,
      allowExitOnIdle: true,
      onConnect: outliveDrop,
    };
    kept.maincouranteCopies = new pg.Pool({ connectionString, ...limits });
    // A connection that Postgres dropped while idle is replaced at the next query.
    kept.maincouranteCopies.on("error", () => undefined);
  }
  try {
    return await kept.maincouranteCopies.connect();
  } catch (error) {
    throw new AppError("too_many", "too many exports at once, or no database", { cause: error });
  }
}

/** Ends the connections: for scripts and tests that must exit. */
export async function endCopies(): Promise<void> {
  await kept.maincouranteCopies?.end();
  delete kept.maincouranteCopies;
}

/** What opens a scope asks two things of a transaction. */
function asTx(client: pg.PoolClient): Tx {
  const ask = async (parts: TemplateStringsArray, ...values: unknown[]) => {
    const text = parts.reduce((whole, part, index) => `${whole}$${index}${part}`);
    return (await client.query(text, values)).rows;
  };
  return { $queryRaw: ask, $executeRaw: ask } as unknown as Tx;
}

/** COPY takes no parameters: each value is written into the statement, quoted by the driver. */
function literal({ strings, values }: Prisma.Sql): string {
  return strings.reduce((whole, part, index) => `${whole}${quoted(values[index - 1])}${part}`);
}

function quoted(value: unknown): string {
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  if (typeof value === "string") return pg.escapeLiteral(value);
  if (Array.isArray(value)) return `ARRAY[${value.map(quoted).join(",")}]::text[]`;
  throw new AppError("invalid", "a query to copy holds texts, whole numbers and lists of them");
}
