import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { withClient } from "#bench/durable-database.ts";
import { disconnect } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import { migrate } from "#lib/migrate.ts";
import { embeddedSuperuserUrl, startDatabase } from "#scripts/start/database.ts";
import { createFolder, readOrCreateSecrets } from "#scripts/start/secrets.ts";
import { auditStream } from "./audit-log.ts";
import type { Soaked } from "./log.ts";
import type { Finding } from "./say.ts";
import { openCase, type SoakedCase } from "./soaked-case.ts";

const WRITERS = 4;
const RECOVERY_MS = 30_000;
const PAUSE_MS = 50;

/** A start's own Postgres, its postmaster and one of its backends killed in turn in the midst of commands. */
export async function killPostgres({ counts }: Soaked): Promise<Finding[]> {
  const folder = resolve(".test", `soak-${process.pid}`);
  createFolder(folder);
  const { urls, stop } = await startDatabase(folder, readOrCreateSecrets(folder));
  const before = process.env.DATABASE_URL;
  try {
    await disconnect();
    process.env.DATABASE_URL = urls.DATABASE_URL;
    await migrate({ url: urls.MIGRATE_DATABASE_URL });
    const superuser = embeddedSuperuserUrl(folder);
    const soaked = await openCase();
    const written = await writeWhileKilled(soaked, { folder, superuser, kills: counts.kills });
    return await withClient(superuser, (client) => judged(client, soaked, written));
  } finally {
    await disconnect();
    if (before !== undefined) process.env.DATABASE_URL = before;
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Written = { readonly acknowledged: readonly string[]; readonly longest: number; readonly kills: number };
type Killing = { readonly folder: string; readonly superuser: string; readonly kills: number };

async function writeWhileKilled(soaked: SoakedCase, { folder, superuser, kills }: Killing): Promise<Written> {
  const acknowledged: string[] = [];
  let isOver = false;
  const writer = async (lane: number) => {
    for (let turn = 0; !isOver; turn += 1) {
      const text = `Ligne ${turn} de ${lane}`;
      try {
        await soaked.write(text);
        acknowledged.push(text);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== "unavailable") throw error;
        await sleep(PAUSE_MS);
      }
    }
  };
  const writing = Promise.all(Array.from({ length: WRITERS }, (_, lane) => writer(lane)));
  let longest = 0;
  for (let turn = 0; turn < kills; turn += 1) {
    await sleep(20 + ((turn * 173) % 500));
    if (turn % 2 === 0) killPostmaster(folder);
    else await killBackend(superuser);
    longest = Math.max(longest, await untilMore(acknowledged));
  }
  isOver = true;
  await writing;
  return { acknowledged, longest, kills };
}

function killPostmaster(folder: string): void {
  process.kill(
    Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]),
    "SIGKILL",
  );
}

async function killBackend(superuser: string): Promise<void> {
  await withClient(superuser, async (client) => {
    // The one that kills is ended with the others.
    client.on("error", () => undefined);
    const { rows } = await client.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE usename = 'maincourante_app' ORDER BY state_change DESC LIMIT 1",
    );
    if (rows[0] !== undefined) process.kill(rows[0].pid, "SIGKILL");
  }).catch(() => undefined);
}

/** Milliseconds until something more is acknowledged. */
async function untilMore(acknowledged: readonly string[]): Promise<number> {
  const [begun, before] = [performance.now(), acknowledged.length + WRITERS];
  // What was under way may have been acknowledged before the kill.
  while (acknowledged.length <= before && performance.now() - begun < 2 * RECOVERY_MS) await sleep(10);
  return performance.now() - begun;
}

async function judged(
  client: Client,
  soaked: SoakedCase,
  { acknowledged, longest, kills }: Written,
): Promise<Finding[]> {
  const { id, size } = await soaked.stream();
  const report = await auditStream(client, id);
  const { rows: texts } = await client.query<{ text: string }>(
    "SELECT value #>> '{}' AS text FROM entry_values WHERE stream_id = $1 AND name = 'text'",
    [id],
  );
  const times = Map.groupBy(texts, ({ text }) => text);
  const lost = acknowledged.filter((text) => times.get(text)?.length !== 1);
  const damage = await damageIn(client);
  return [
    {
      said: `${kills} kills, ${acknowledged.length} acknowledged entries, ${lost.length} lost or repeated`,
      holds: lost.length === 0 && acknowledged.length > kills,
    },
    {
      said: `numbers 1 to ${size}, ${report.problems.length} problems of the chain, ${damage} damaged pages, rows or indexes`,
      holds: report.valid && report.entries === size && damage === 0,
    },
    {
      said: `written again after ${Math.round(longest)} ms at the latest, at most ${RECOVERY_MS}`,
      holds: longest <= RECOVERY_MS,
    },
  ];
}

/** What page checksums and amcheck find wrong, in every table and index of the product. */
async function damageIn(client: Client): Promise<number> {
  await client.query("CREATE EXTENSION IF NOT EXISTS amcheck");
  const { rows } = await client.query<{ pages: string; found: string }>(
    `SELECT (SELECT COALESCE(sum(checksum_failures), 0) FROM pg_stat_database) AS pages,
       (SELECT count(*) FROM pg_class t, verify_heapam(t.oid)
         WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace) AS found`,
  );
  // An index that is damaged ends the statement with an error that says which.
  await client.query(
    `SELECT bt_index_check(i.oid, true) FROM pg_class i JOIN pg_am a ON a.oid = i.relam
     WHERE i.relkind = 'i' AND a.amname = 'btree' AND i.relnamespace = 'public'::regnamespace`,
  );
  return Number(rows[0]?.pages) + Number(rows[0]?.found);
}
