import { resolve } from "node:path";
import { disconnect } from "#lib/db.ts";
import { readEnv } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { migrate } from "#lib/migrate.ts";
import { issueFirstAdministratorLink } from "#lib/sign-in-links.ts";
import { givenUrls } from "#scripts/start/given-urls.ts";
import { refuseUnsafe } from "#scripts/start/refuse-unsafe.ts";

/** Refuses what may not start, migrates, and prints the link of the first administrator while there is none. */
export async function prepareDatabase(): Promise<void> {
  const env = readEnv();
  const urls = givenUrls(env);
  if (urls === undefined)
    throw new Error("DATABASE_URL, WORKER_DATABASE_URL and MIGRATE_DATABASE_URL must be set.");
  await refuseUnsafe(env, urls);
  const applied = await migrate({ url: urls.MIGRATE_DATABASE_URL, folder: resolve("prisma/migrations") });
  console.log(
    applied.length > 0 ? `Prepared the database (${applied.length} migrations)` : "The database is ready",
  );
  await printFirstLink();
}

async function printFirstLink(): Promise<void> {
  try {
    const link = await issueFirstAdministratorLink({ now: Temporal.Now.instant() });
    console.log(`Create the first administrator, within 10 minutes and once:\n  ${link}`);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "conflict")) throw error;
  } finally {
    await disconnect();
  }
}
