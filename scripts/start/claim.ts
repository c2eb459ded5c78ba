import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const claim = z.object({ launcher: z.number().int(), url: z.string() });

export type Claim = z.output<typeof claim>;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== "linux") return true;
  // After a power cut another program may have been given the same number.
  return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("main.ts");
}

/** Who runs from this folder now, or null. */
export function findClaim(folder: string): Claim | null {
  try {
    const found = claim.parse(JSON.parse(readFileSync(join(folder, "running.json"), "utf8")));
    return isRunning(found.launcher) ? found : null;
  } catch {
    return null;
  }
}

/** Takes the folder for this launcher; returns how to give it back. Throws one line when another one has it. */
export function claimFolder(folder: string, url: string): () => void {
  const file = join(folder, "running.json");
  const write = (flag: "wx" | "w") =>
    writeFileSync(file, JSON.stringify({ launcher: process.pid, url } satisfies Claim), { flag });
  try {
    write("wx");
  } catch {
    const other = findClaim(folder);
    if (other) {
      throw new Error(
        `Maincourante already runs from ${folder} at ${other.url}: stop it, or set DATA_DIR and PORT to start another.`,
      );
    }
    write("w");
  }
  return () => rmSync(file, { force: true });
}
