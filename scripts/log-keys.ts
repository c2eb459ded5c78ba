import { hash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

const LONGEST_WAIT_MS = 10_000;

type Row = { readonly slug: string; readonly verifierKey: string | null };

/** The current key of each workspace's log; null where the worker has not made one yet. */
async function listKeys(client: Client): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `SELECT w.slug, k.verifier_key AS "verifierKey" FROM workspaces w LEFT JOIN LATERAL (
       SELECT verifier_key FROM log_keys k WHERE k.workspace_id = w.id
       ORDER BY installed_at DESC, rotation_id IS NULL LIMIT 1) k ON true
     ORDER BY w.slug`,
  );
  return rows;
}

/** A worker that has just started makes the keys of new logs within seconds. */
async function untilMade(client: Client): Promise<Row[]> {
  const deadline = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    const rows = await listKeys(client);
    if (rows.every(({ verifierKey }) => verifierKey !== null) || performance.now() > deadline) return rows;
    await sleep(500);
  }
}

const client = new Client({ connectionString: process.env.WORKER_DATABASE_URL });
await client.connect();
const made = (await untilMade(client)).filter(({ verifierKey }) => verifierKey !== null);
await client.end();
if (made.length > 0) {
  console.log("\nVerifier keys of the logs, for auditors: to be given by another way than in a bundle");
  for (const { slug, verifierKey } of made) {
    console.log(`  ${slug.padEnd(16)}  ${verifierKey}`);
    console.log(`  ${"".padEnd(16)}  fingerprint ${hash("sha256", verifierKey ?? "")}`);
  }
  console.log(
    `  The keys that sign are in ${process.env.LOG_KEYS}: readable by nobody else, part of no database.`,
  );
}
