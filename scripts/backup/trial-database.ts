import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { dropDatabase, installDatabase } from "#scripts/postgres/installation.ts";

type Asked = {
  /** The database that was backed up. */
  readonly source: string;
  /** The superuser's address of the Postgres for trials. */
  readonly server: string;
};

type Trial = { readonly superuser: string; readonly migrate: string; readonly close: () => Promise<void> };

/**
 * An empty database on a Postgres that is there for trials, and how to drop it. Throws one line when that Postgres is the
 * one that was backed up: the logins it makes would take the place of the product's.
 */
export async function openTrialDatabase({ source, server }: Asked): Promise<Trial> {
  if ((await identityOf(source)) === (await identityOf(server)))
    throw new Error(
      "TRIAL_DATABASE_URL names the server that was backed up: name one that may be thrown away.",
    );
  const database = `trial_${randomBytes(6).toString("hex")}`;
  const password = () => randomBytes(24).toString("hex");
  const passwords = { app: password(), worker: password(), migrate: password() };
  const close = () => dropDatabase({ superuserUrl: server, database });
  try {
    const urls = await installDatabase({ superuserUrl: server, database, passwords });
    const superuser = Object.assign(new URL(server), { pathname: `/${database}` }).href;
    return { superuser, migrate: urls.MIGRATE_DATABASE_URL, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Of the files a server keeps, the same for each of its databases and addresses. */
async function identityOf(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      "SELECT system_identifier::text AS id FROM pg_control_system()",
    );
    return rows[0]?.id ?? "";
  } finally {
    await client.end();
  }
}
