import { Client } from "pg";
import {
  type Asker,
  listUnknownMigrations,
  readDatabaseFacts,
  readLogins,
  readPackFacts,
} from "#features/installation/queries.ts";
import type { Address, DatabaseFacts, Facts } from "#features/installation/rules.ts";
import type { Env } from "#lib/env.ts";
import type { DatabaseUrls } from "#scripts/postgres/installation.ts";
import { readSurroundings } from "./read-surroundings.ts";

type Asked = { readonly env: Env; readonly urls: DatabaseUrls; readonly secret: string | null };

/** Everything the doctor judges, asked now. */
export async function readFacts({ env, urls, secret }: Asked): Promise<Facts> {
  const database = await readDatabase(urls).catch(asRefusal);
  return { ...readSurroundings(env), now: Date.now(), secret, database };
}

const UNREACHABLE = /^(E[A-Z_]+|57P03)$/;

/** Which address did not serve, and why. */
class NotServed extends Error {
  readonly address: Address;
  constructor(address: Address, cause: unknown) {
    super(address, { cause });
    this.address = address;
  }
}

/** Silence: a socket that failed, a time that ran out, a server that is only starting. */
function asRefusal(error: unknown): { address: Address; refusal: string | null } {
  if (!(error instanceof NotServed)) throw error;
  const { code = "", message = String(error.cause) } = Object(error.cause);
  const isSilent = UNREACHABLE.test(code) || (code === "" && /timeout|terminated/i.test(message));
  return { address: error.address, refusal: isSilent ? null : message };
}

async function readDatabase(urls: DatabaseUrls): Promise<DatabaseFacts> {
  const on = <T>(address: Address, work: (ask: Asker) => Promise<T>) =>
    asking(urls[address], work).catch((error: unknown) => {
      throw new NotServed(address, error);
    });
  const named = (address: Address) => decodeURIComponent(new URL(urls[address]).username);
  const logins = {
    DATABASE_URL: named("DATABASE_URL"),
    WORKER_DATABASE_URL: named("WORKER_DATABASE_URL"),
    MIGRATE_DATABASE_URL: named("MIGRATE_DATABASE_URL"),
  };
  // Each login must open the database; what it is refused there says less than that it is the wrong one.
  const rights = await on("DATABASE_URL", (ask) => readLogins(ask, logins));
  const fits = (address: Address) => rights.some((one) => one.address === address && one.isMember);
  const asker = fits("WORKER_DATABASE_URL") ? "WORKER_DATABASE_URL" : "DATABASE_URL";
  const said = await on(asker, (ask) => readDatabaseFacts({ ask, logins, now: Date.now() }));
  const unknownMigrations = await on("MIGRATE_DATABASE_URL", (ask) =>
    fits("MIGRATE_DATABASE_URL") ? listUnknownMigrations(ask) : Promise.resolve(null),
  );
  const packs = asker === "WORKER_DATABASE_URL" ? await on(asker, readPackFacts) : null;
  return { ...said, unknownMigrations, packs };
}

async function asking<T>(connectionString: string, work: (ask: Asker) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(async (sql, values) => (await client.query(sql, [...values])).rows);
  } finally {
    await client.end();
  }
}
