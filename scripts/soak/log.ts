import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { withDurableDatabase } from "#bench/durable-database.ts";
import { appendAtOnce } from "./append-at-once.ts";
import { attackEvidence } from "./attack-evidence.ts";
import { attackLog } from "./attack-log.ts";
import { changeBundles } from "./change-bundles.ts";
import { forkWitness } from "./fork-witness.ts";
import { killPostgres } from "./kill-postgres.ts";
import { killWorker } from "./kill-worker.ts";
import { proveMillion } from "./prove-million.ts";
import { sayFindings } from "./say.ts";

/** What every part works on: a Postgres as durable as a start's, a worker's login, a folder of keys. */
export type Soaked = {
  readonly superuserUrl: string;
  readonly workerUrl: string;
  readonly signer: { readonly pool: Pool; readonly keys: string; readonly host: string };
  readonly counts: Counts;
};

const COUNTS = {
  small: {
    writers: 64,
    entries: 1_000,
    leaves: 131_072,
    attacked: 2_000,
    forks: 200,
    parallel: 100,
    kills: 10,
    everyNth: 20,
    cases: 200,
    files: 100,
  },
  full: {
    writers: 64,
    entries: 10_000,
    leaves: 1_048_576,
    attacked: 100_000,
    forks: 1_000,
    parallel: 100,
    kills: 100,
    everyNth: 1,
    cases: 1_000,
    files: 1_000,
  },
} as const;
export type Counts = Readonly<Record<keyof (typeof COUNTS)["full"], number>>;

const PARTS = [
  ["append at once (test 3)", appendAtOnce],
  ["kill -9 of what signs", killWorker],
  ["Postgres killed (test 7)", killPostgres],
  ["attacks (test 26)", attackLog],
  ["witness (test 28)", forkWitness],
  ["a long log (test 4)", proveMillion],
  ["changed bundles (test 27)", changeBundles],
  ["evidence (test 29)", attackEvidence],
] as const;

/** Tests 3, 4 and 26 to 29 of the log, and a worker and a Postgres killed at random; true when all hold. */
export async function soakLog(size: keyof typeof COUNTS, only: string): Promise<boolean> {
  const counts = COUNTS[size];
  console.log(`soak log, ${size}: ${JSON.stringify(counts)}`);
  const keys = mkdtempSync(join(tmpdir(), "soak-keys-"));
  try {
    return await withDurableDatabase(async ({ superuserUrl, workerUrl }) => {
      const pool = new Pool({ connectionString: workerUrl, max: 4 });
      const soaked = { superuserUrl, workerUrl, signer: { pool, keys, host: "essai.example" }, counts };
      const held: boolean[] = [];
      try {
        for (const [name, part] of PARTS.filter(([name]) => name.startsWith(only)))
          held.push(sayFindings(name, await part(soaked)));
      } finally {
        await pool.end();
      }
      return held.every(Boolean);
    });
  } finally {
    rmSync(keys, { recursive: true, force: true });
  }
}
