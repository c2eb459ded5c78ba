import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Client } from "pg";

export type LoginPasswords = { app: string; worker: string; migrate: string };

export type DatabaseUrls = {
  DATABASE_URL: string;
  WORKER_DATABASE_URL: string;
  MIGRATE_DATABASE_URL: string;
};

type Installation = { superuserUrl: string; database: string; passwords: LoginPasswords; template?: string };

const rolesScript = resolve(import.meta.dirname, "../../prisma/roles.sql");

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function addressOf(superuserUrl: string, database: string): string {
  const address = new URL(superuserUrl);
  address.pathname = `/${database}`;
  return address.href;
}

async function createDatabase(client: Client, { database, template }: Installation): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = $1", [database]);
  if (rowCount) return;
  const copied =
    template === undefined ? "" : ` TEMPLATE ${client.escapeIdentifier(template)} STRATEGY file_copy`;
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}${copied}`);
}

async function createRoles(client: Client, passwords: LoginPasswords): Promise<void> {
  for (const [login, password] of Object.entries(passwords)) {
    await client.query("select set_config($1, $2, false)", [`maincourante.${login}_password`, password]);
  }
  await client.query(readFileSync(rolesScript, "utf8"));
}

/** Creates the database and the product's roles where they are missing; safe to repeat. */
export async function installDatabase(installation: Installation): Promise<DatabaseUrls> {
  const { superuserUrl, database, passwords } = installation;
  await withClient(superuserUrl, async (client) => {
    await createDatabase(client, installation);
    // Roles belong to the whole cluster, and two sessions may not change one at once: a copy finds them made.
    if (installation.template !== undefined) return;
    await client.query("SELECT pg_advisory_lock(hashtextextended('maincourante roles', 0))");
    await withClient(addressOf(superuserUrl, database), (inside) => createRoles(inside, passwords));
  });
  return loginUrls({ host: new URL(superuserUrl).host, database, passwords });
}

export function loginUrls(place: {
  host: string;
  database: string;
  passwords: LoginPasswords;
}): DatabaseUrls {
  const url = (login: keyof LoginPasswords) =>
    `postgresql://maincourante_${login}:${encodeURIComponent(place.passwords[login])}@${place.host}/${place.database}`;
  return {
    DATABASE_URL: url("app"),
    WORKER_DATABASE_URL: url("worker"),
    MIGRATE_DATABASE_URL: url("migrate"),
  };
}

export async function dropDatabase({
  superuserUrl,
  database,
}: {
  superuserUrl: string;
  database: string;
}): Promise<void> {
  await withClient(superuserUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(database)} WITH (FORCE)`),
  );
}
