import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./say.ts";

type Size = `${number}${"k" | "m"}`;
type Small = { readonly below: string; readonly size: Size };
type Work = (volume: string, resize: (size: Size) => void) => Findings;
type Findings = Promise<Finding[]>;

/** A volume of its own that fills up soon; where the machine mounts none, that is said and counts as nothing wrong. */
export async function onSmallVolume({ below, size }: Small, work: Work): Findings {
  const volume = join(below, "volume");
  mkdirSync(volume);
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", volume], {
    stdio: "ignore",
  });
  if (status !== 0) return [{ said: "NOT TRIED: this machine mounts no volume of its own", holds: true }];
  try {
    return await work(volume, (larger) =>
      execFileSync("mount", ["-o", `remount,size=${larger}`, volume], { stdio: "ignore" }),
    );
  } finally {
    execFileSync("umount", [volume]);
  }
}
