import { Client } from "pg";
import type { Taken } from "./take-backup.ts";

type Remembered = Taken & { readonly url: string; readonly drilled: boolean; readonly now: Temporal.Instant };

/** Leaves in the database, after the instant the backup shows, that there is one: pages and figures tell its age. */
export async function rememberBackup({
  url,
  manifest,
  bytes,
  faults,
  drilled,
  now,
}: Remembered): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO queue.backups (taken_at, finished_at, bytes, rows, files, faults, drilled)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[manifest.takenAt, now.toString(), bytes],
        manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
        ...[manifest.files.length, faults.length, drilled],
      ],
    );
  } finally {
    await client.end();
  }
}
