import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { readEnv } from "#lib/env.ts";
import { refuseUnsafe } from "./refuse-unsafe.ts";

const { SUPERUSER_DATABASE_URL, ...logins } = urls;
const start = (settings: Record<string, string> = {}, changed: Partial<typeof logins> = {}) =>
  refuseUnsafe(readEnv(settings), { ...logins, ...changed });

async function asSuperuser(sql: string): Promise<void> {
  const client = new Client({ connectionString: SUPERUSER_DATABASE_URL });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

describe("a start is refused in one line that says what to change", () => {
  it("not at all when nothing forbids it", async () => {
    await expect(start()).resolves.toBeUndefined();
  });

  it("when the application's login is above row security", async () => {
    const act = start({}, { DATABASE_URL: SUPERUSER_DATABASE_URL });
    await expect(act).rejects.toThrow(
      /^refused {2}The login postgres may do too much \(SUPERUSER.*roles\.sql/,
    );
  });

  it("when the application acts as the owner of the tables", async () => {
    const act = start({}, { DATABASE_URL: logins.MIGRATE_DATABASE_URL });
    await expect(act).rejects.toThrow("The login maincourante_migrate acts as the owner of the tables");
  });

  it("when the database knows a migration that this version does not", async () => {
    await asSuperuser(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at)
       VALUES ('later', '', '29991231000000_not_yet', now(), now())`,
    );
    await expect(start()).rejects.toThrow("it knows 29991231000000_not_yet");
    await asSuperuser("DELETE FROM _prisma_migrations WHERE id = 'later'");
  });

  it("when the database does not answer, or what it answers when it does not let a login in", async () => {
    const wrong = Object.assign(new URL(logins.DATABASE_URL), { password: "another" }).href;
    await expect(start({}, { DATABASE_URL: wrong })).rejects.toThrow(
      'password authentication failed for user "maincourante_app"',
    );
    const nowhere = "postgresql://maincourante_app:x@127.0.0.1:1/maincourante";
    await expect(start({}, { DATABASE_URL: nowhere })).rejects.toThrow("Nothing answers at DATABASE_URL");
  });

  it("when the address is none of a site, or the secret is one that somebody typed", async () => {
    await expect(start({ AUTH_URL: "https://example.org/case" })).rejects.toThrow("set AUTH_URL");
    const typed = "maincourante-secret-maincourante-secret";
    await expect(start({ AUTH_SECRET: typed })).rejects.toThrow("AUTH_SECRET is weak: draw one");
  });
});
