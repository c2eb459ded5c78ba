import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withDurableDatabase } from "#bench/durable-database.ts";
import { bundleLongCase } from "./bundle-long-case.ts";
import { fillVolume } from "./fill-volume.ts";
import { killApplication } from "./kill-application.ts";
import { type Finding, sayFindings } from "./say.ts";
import { sendLargest } from "./send-largest.ts";

/** What every part works in: a folder of its own, and the logins of its database. */
export type EvidenceSoak = {
  readonly folder: string;
  readonly workerUrl: string;
  readonly superuserUrl: string;
  readonly size: "small" | "full";
};

type Part = (soak: EvidenceSoak) => Promise<Finding[]>;

const PARTS: readonly (readonly [string, Part])[] = [
  ["largest file", sendLargest],
  ["full volume", fillVolume],
  ["long case in a bundle", bundleLongCase],
];

/** Evidence at its limits: the largest file and one byte more, a full volume, a killed application, a long case; true when all hold. */
export async function soakEvidence(size: EvidenceSoak["size"], only: string): Promise<boolean> {
  const held: boolean[] = [];
  const folder = mkdtempSync(join(tmpdir(), "soak-evidence-"));
  // An installation's Postgres runs as another account, which passes through.
  chmodSync(folder, 0o755);
  const isWanted = (name: string) => name.startsWith(only);
  try {
    const wanted = PARTS.filter(([name]) => isWanted(name));
    if (wanted.length > 0)
      await withDurableDatabase(async ({ workerUrl, superuserUrl }) => {
        for (const [name, part] of wanted)
          held.push(sayFindings(name, await part({ folder, workerUrl, superuserUrl, size })));
      });
    const last = "killed application";
    if (isWanted(last)) held.push(sayFindings(last, await killApplication(folder)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return held.every(Boolean);
}
