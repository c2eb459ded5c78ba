import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { manifestPath } from "./manifest.ts";

const NAME = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z$/;

/** Removes the oldest whole backups beyond the newest `keep`; whatever else lies in the folder stays. */
export function forgetOlder(folder: string, keep: number): void {
  const whole = readdirSync(folder)
    .filter((name) => NAME.test(name) && existsSync(manifestPath(join(folder, name))))
    .sort();
  for (const name of whole.slice(0, Math.max(0, whole.length - keep)))
    rmSync(join(folder, name), { recursive: true });
}
