import { randomBytes } from "node:crypto";
import { link, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { MasterKeys } from "#ledger/evidence-file.ts";
import { readEnv } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";

const FILE = /^evidence-([1-9][0-9]{0,8})\.key$/;
const KEY = /^[0-9a-f]{64}\n?$/;

/** The folder of the installation's keys, outside the database. */
export function keyFolder(): string {
  const env = readEnv();
  return resolve(env.EVIDENCE_KEYS ?? join(env.DATA_DIR, "keys"));
}

/** The master keys that are there, by number. */
export async function readMasterKeys(folder = keyFolder()): Promise<MasterKeys> {
  const keys = new Map<number, Uint8Array>();
  for (const file of await filesOf(folder)) {
    const number = FILE.exec(file)?.[1];
    if (number === undefined) continue;
    const written = await readFile(join(folder, file), "ascii");
    if (!KEY.test(written))
      throw new AppError("unavailable", `${file} is damaged: put it back from the backup`);
    keys.set(Number(number), Buffer.from(written.trim(), "hex"));
  }
  return keys;
}

/** Draws a new master key with the next number, readable by its owner alone; of two at once, one stays. */
export async function addMasterKey(folder = keyFolder()): Promise<MasterKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const number = Math.max(0, ...(await readMasterKeys(folder)).keys()) + 1;
  const unfinished = join(folder, `${randomBytes(8).toString("hex")}.unfinished`);
  await writeFile(unfinished, `${randomBytes(32).toString("hex")}\n`, {
    mode: 0o600,
    flag: "wx",
    flush: true,
  });
  try {
    await link(unfinished, join(folder, `evidence-${number}.key`));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
  return readMasterKeys(folder);
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
