/**
 * backup [--drill] [--keep N] [--every HOURS]
 *
 * Takes a backup into BACKUP_FOLDER, reads it again, and says where it lies. --drill restores it for trial, to the Postgres of
 * TRIAL_DATABASE_URL or to one of its own, and throws the trial away. --keep removes older ones beyond the newest N. --every goes on until it is stopped. Exit 0: there is one
 * more good backup; 1: there is not, or the rows are not what was signed, with the reason.
 */
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { readEnv } from "#lib/env.ts";
import { drillBackup } from "./drill.ts";
import { forgetOlder } from "./forget-older.ts";
import { rememberBackup } from "./last-backup.ts";
import { openSource } from "./open-source.ts";
import { takeBackup } from "./take-backup.ts";

process.chdir(resolve(import.meta.dirname, "../.."));

type Asked = { readonly drill: boolean; readonly keep: number | null; readonly every: number | null };

function readAsked(): Asked {
  const { values } = parseArgs({
    options: {
      drill: { type: "boolean", default: false },
      keep: { type: "string" },
      every: { type: "string" },
    },
  });
  return { drill: values.drill, keep: positive("keep", values.keep), every: positive("every", values.every) };
}

function positive(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new Error(`--${name} must be a whole number from 1.`);
}

/** Windows forbids the colon in a name. */
const folderName = (now: Temporal.Instant): string =>
  now.toString({ fractionalSecondDigits: 0 }).replaceAll(":", "-");

async function backUp({ drill, keep }: Asked): Promise<boolean> {
  const { BACKUP_FOLDER, BACKUP_PASSPHRASE: passphrase, TRIAL_DATABASE_URL: trial } = readEnv();
  if (passphrase === undefined)
    throw new Error("BACKUP_PASSPHRASE must be set: it seals the keys that leave with the backup.");
  const now = Temporal.Now.instant();
  const folder = join(resolve(BACKUP_FOLDER), folderName(now));
  const source = await openSource();
  try {
    const taken = await takeBackup({ source, folder, passphrase, now });
    const drilled = drill ? await drillBackup({ folder, passphrase, source: source.url, trial }) : [];
    const faults = [...taken.faults, ...drilled.filter((fault) => !taken.faults.includes(fault))];
    const isDrilled = drill && drilled.length === 0;
    const { url } = source;
    await rememberBackup({ ...taken, faults, url, drilled: isDrilled, now: Temporal.Now.instant() });
    for (const fault of faults) console.error(fault);
    const rows = taken.manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const proof = isDrilled ? ", restored for trial: every root came out again" : "";
    console.log(
      `${folder}: ${rows} rows, ${taken.manifest.files.length} files, ${taken.bytes} bytes${proof}`,
    );
    if (keep !== null && faults.length === 0) forgetOlder(resolve(BACKUP_FOLDER), keep);
    return faults.length === 0;
  } finally {
    await source.close();
  }
}

const stopper = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopper.abort());

/** One that fails stops none that follow: it is tried again within the hour. */
async function backUpEvery(hours: number, asked: Asked): Promise<void> {
  while (!stopper.signal.aborted) {
    const isGood = await backUp(asked).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      return false;
    });
    process.exitCode = isGood ? 0 : 1;
    const pause = isGood ? hours : Math.min(hours, 1);
    await sleep(pause * 3_600_000, undefined, { signal: stopper.signal }).catch(() => undefined);
  }
}

try {
  const asked = readAsked();
  if (asked.every === null) process.exitCode = (await backUp(asked)) ? 0 : 1;
  else await backUpEvery(asked.every, asked);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
process.exit();
