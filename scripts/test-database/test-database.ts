import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import {
  type DatabaseUrls,
  dropDatabase,
  installDatabase,
  loginUrls,
} from "#scripts/postgres/installation.ts";

export type TestDatabase = DatabaseUrls & { SUPERUSER_DATABASE_URL: string };

const { superuserUrl, template, passwords } = inject("testCluster");
const database = `test_${randomBytes(6).toString("hex")}`;
const urls = loginUrls({ host: new URL(superuserUrl).host, database, passwords });

const environment = {
  ...urls,
  AUTH_SECRET: "a-secret-that-only-the-tests-ever-use",
  AUTH_URL: "http://localhost:3000",
};
// Set while this file is imported, so that whatever is imported after it finds the database.
Object.assign(process.env, environment);

/**
 * Gives the test file a migrated, empty database of its own, dropped at the end. Call it once, at the top. The files that
 * one worker runs in turn give theirs the same name.
 */
export const testDatabase = (): TestDatabase => ownDatabase({ template });

/** The same without a table: with the roles alone, as a new installation begins. */
export const bareDatabase = (): TestDatabase => ownDatabase({});

function ownDatabase(from: { readonly template?: string }): TestDatabase {
  // Whatever the file before left behind.
  Object.assign(process.env, environment);
  beforeAll(async () => {
    await installDatabase({ superuserUrl, database, passwords, ...from });
  });
  afterAll(async () => {
    const { disconnect } = await import("#lib/db.ts");
    await disconnect();
    await dropDatabase({ superuserUrl, database });
  });
  const superuser = new URL(superuserUrl);
  superuser.pathname = `/${database}`;
  return { ...urls, SUPERUSER_DATABASE_URL: superuser.href };
}
