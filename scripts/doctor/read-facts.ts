import { Client } from "pg";
import {
  type Asker,
  listUnknownMigrations,
  readDatabaseFacts,
  readPackFacts,
} from "#features/installation/queries.ts";
import type { DatabaseFacts, Facts } from "#features/installation/rules.ts";
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

/** Null when nobody answered: a socket that failed, a time that ran out, a server that is only starting. */
function asRefusal(error: unknown): { refusal: string } | null {
  const { code = "", message = String(error) } = Object(error);
  const isSilent = UNREACHABLE.test(code) || (code === "" && /timeout|terminated/i.test(message));
  return isSilent ? null : { refusal: message };
}

async function readDatabase(urls: DatabaseUrls): Promise<DatabaseFacts> {
  const { DATABASE_URL, WORKER_DATABASE_URL, MIGRATE_DATABASE_URL } = urls;
  const logins = [DATABASE_URL, WORKER_DATABASE_URL].map((url) => decodeURIComponent(new URL(url).username));
  // The application's own login must open the database too.
  await asking(DATABASE_URL, (ask) => ask("SELECT 1", []));
  const unknownMigrations = await asking(MIGRATE_DATABASE_URL, listUnknownMigrations);
  const said = await asking(WORKER_DATABASE_URL, (ask) =>
    readDatabaseFacts({ ask, logins, now: Date.now() }),
  );
  const packs = await asking(WORKER_DATABASE_URL, readPackFacts);
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
