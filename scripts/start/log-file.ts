import { existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

const largestBytes = 10_000_000;

/** Where a service's own output goes; the file of earlier runs is set aside once it is large. */
export function logFile(folder: string, service: string): string {
  const logs = join(folder, "logs");
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const file = join(logs, `${service}.log`);
  if (existsSync(file) && statSync(file).size > largestBytes) renameSync(file, `${file}.1`);
  return file;
}
