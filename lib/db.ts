import type { EventEmitter } from "node:events";
import { type Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { AppError } from "./errors.ts";
import { QuietAdapter } from "./quiet-adapter.ts";

export type Tx = Prisma.TransactionClient;
type Client = PrismaClient;

const POOL_SIZE = 10;
const POOL_WAIT_MS = 5_000;
const TRANSACTION_MS = 20_000;

// Next loads this module once per bundle; one pool per process is kept on the global object.
const kept = globalThis as typeof globalThis & { maincourantePool?: Client };

/** The application's own login. Only lib/scope and lib/auth may import it: rows are read inside a scope. */
export function database(): Client {
  kept.maincourantePool ??= connect();
  return kept.maincourantePool;
}

function connect(): Client {
  const connectionString = process.env.DATABASE_URL;
  if (connectionString === undefined) throw new AppError("unavailable", "DATABASE_URL is not set");
  const adapter = new QuietAdapter(
    { connectionString, max: POOL_SIZE, connectionTimeoutMillis: POOL_WAIT_MS, onConnect: outliveDrop },
    // A connection that Postgres dropped while idle is replaced at the next query.
    { onPoolError: () => undefined },
  );
  return new PrismaClient({
    adapter,
    // Anything longer quotes the values of the query.
    errorFormat: "minimal",
    transactionOptions: { maxWait: POOL_WAIT_MS, timeout: TRANSACTION_MS },
  });
}

/** A connection dropped between two owners has nobody who listens, and would end the program: its next query fails instead. */
export function outliveDrop(connection: EventEmitter): void {
  connection.on("error", () => undefined);
}

/** One statement outside any scope: for the `auth` schema, which belongs to no workspace. */
export async function ask<T>(question: (client: Client) => Promise<T>): Promise<T> {
  try {
    return await question(database());
  } catch (error) {
    throw databaseError(error);
  }
}

/** Ends the pool: for scripts and tests that must exit. */
export async function disconnect(): Promise<void> {
  await kept.maincourantePool?.$disconnect();
  delete kept.maincourantePool;
}

const UNIQUE_VIOLATION = "P2002";
const RAW_QUERY_FAILED = "P2010";
/** What Postgres itself calls it, under a statement written by hand. */
const TAKEN = "23505";
const UNREACHABLE = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);
const POSTGRES_GOING_DOWN =
  /ECONNREFUSED|ECONNRESET|terminat|starting up|shutting down|not yet accepting|Connection.*(closed|timeout|error)|recovery mode/i;

/** The product's error for what the database refused; its own text stays in `cause`. */
export function databaseError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === UNIQUE_VIOLATION || (code === RAW_QUERY_FAILED && isTaken(error)))
    return new AppError("conflict", "already recorded", { cause: error });
  if (UNREACHABLE.has(code) || POSTGRES_GOING_DOWN.test(error.message))
    return new AppError("unavailable", "the database does not answer", { cause: error });
  return error;
}

type RawFailure = { meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } };

const isTaken = (error: Error): boolean =>
  (error as RawFailure).meta?.driverAdapterError?.cause?.originalCode === TAKEN;
