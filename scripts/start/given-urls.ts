import type { Env } from "#lib/env.ts";
import type { DatabaseUrls } from "#scripts/postgres/installation.ts";

/** The database the environment names: three logins, or none and the embedded one serves. */
export function givenUrls(env: Partial<Env>): DatabaseUrls | undefined {
  const { DATABASE_URL, WORKER_DATABASE_URL, MIGRATE_DATABASE_URL } = env;
  const urls = { DATABASE_URL, WORKER_DATABASE_URL, MIGRATE_DATABASE_URL };
  const missing = Object.entries(urls).flatMap(([name, url]) => (url === undefined ? [name] : []));
  if (missing.length === 3) return undefined;
  if (DATABASE_URL && WORKER_DATABASE_URL && MIGRATE_DATABASE_URL) {
    return { DATABASE_URL, WORKER_DATABASE_URL, MIGRATE_DATABASE_URL };
  }
  throw new Error(`${missing.join(" and ")} must be set too: give all three database addresses, or none.`);
}
