import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const claim = z.object({ launcher: z.number().int(), born: z.string(), url: z.string() });

export type Claim = z.output<typeof claim>;

/** After a power cut another program may have been given the same number: it was not born at the same tick. */
function birthOf(pid: number): string {
  if (process.platform !== "linux") return "";
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function isRunning({ launcher, born }: Claim): boolean {
  try {
    process.kill(launcher, 0);
    return birthOf(launcher) === born;
  } catch {
    return false;
  }
}

/** Who runs from this folder now, or null. */
export function findClaim(folder: string): Claim | null {
  try {
    const found = claim.parse(JSON.parse(readFileSync(join(folder, "running.json"), "utf8")));
    return isRunning(found) ? found : null;
  } catch {
    return null;
  }
}

/** Takes the folder for this launcher; returns how to give it back. Throws one line when another one has it. */
export function claimFolder(folder: string, url: string): () => void {
  const file = join(folder, "running.json");
  const own: Claim = { launcher: process.pid, born: birthOf(process.pid), url };
  const write = (flag: "wx" | "w") => writeFileSync(file, JSON.stringify(own), { flag });
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
