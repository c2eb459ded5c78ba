import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { median } from "./measure.ts";

const DURATION = /duration: ([\d.]+) ms/g;

/**
 * Milliseconds that Postgres spends on one turn of `work`: it logs how long every parse, bind and execution took, and
 * what it logged between the start and the end of a turn is that turn's. The log is off again when pages are timed.
 */
export async function sqlTime(
  { superuser, log, turns }: { superuser: Client; log: string; turns: number },
  work: () => Promise<unknown>,
): Promise<number> {
  await superuser.query("ALTER SYSTEM SET log_min_duration_statement = 0");
  await superuser.query("ALTER SYSTEM SET log_parameter_max_length = 0");
  await reload(superuser);
  const found: number[] = [];
  const file = openSync(log, "r");
  try {
    for (let turn = 0; turn < turns; turn++) {
      const start = fstatSync(file).size;
      await work();
      const length = fstatSync(file).size - start;
      const written = Buffer.alloc(length);
      readSync(file, written, 0, length, start);
      found.push([...written.toString().matchAll(DURATION)].reduce((sum, [, ms]) => sum + Number(ms), 0));
    }
  } finally {
    closeSync(file);
    await superuser.query("ALTER SYSTEM RESET ALL");
    await reload(superuser);
  }
  return median(found);
}

/** Each session looks at its settings before its next statement. */
async function reload(superuser: Client): Promise<void> {
  await superuser.query("SELECT pg_reload_conf()");
  await sleep(500);
}
