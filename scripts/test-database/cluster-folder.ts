import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";

const MEMORY = "/dev/shm";
const GIBIBYTE = 1024 ** 3;
const FREE_THERE = 3 * GIBIBYTE;
const FREE_IN_ALL = 5 * GIBIBYTE;

/**
 * A folder of this run alone for the files of its Postgres: in memory where the machine has plenty of it, since every test
 * file copies a database of a thousand small files and drops it again; else under `otherwise`.
 */
export function clusterFolder(otherwise: string): string {
  const parent = hasMemory() ? MEMORY : otherwise;
  mkdirSync(parent, { recursive: true });
  const name = (pid: number) => `maincourante-tests-${pid}`;
  for (const left of readdirSync(parent)) {
    const pid = Number(left.match(/^maincourante-tests-(\d+)$/)?.[1] ?? process.pid);
    if (!isAlive(pid)) rmSync(join(parent, name(pid)), { recursive: true, force: true });
  }
  const folder = join(parent, name(process.pid));
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

function hasMemory(): boolean {
  if (process.platform !== "linux" || !existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > FREE_THERE && process.availableMemory() > FREE_IN_ALL;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
