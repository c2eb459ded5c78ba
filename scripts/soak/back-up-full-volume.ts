import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import type { ServedImage } from "#scripts/test-database/served-image.ts";
import type { Finding } from "./say.ts";
import { onSmallVolume } from "./small-volume.ts";

/** A backup onto a volume of a few kilobytes: one line, nothing kept; with room, a whole one. */
export async function backUpFullVolume(image: ServedImage): Promise<Finding[]> {
  return onSmallVolume({ below: image.folder, size: "64k" }, async (volume, resize) => {
    const full = backUp(image, volume);
    const left = readdirSync(volume);
    resize("64m");
    const roomy = backUp(image, volume);
    return [
      {
        said: `on a full volume: ${full.said}`,
        holds: full.code === 1 && full.said.includes("BACKUP_FOLDER is full"),
      },
      { said: `${left.length} entries left half-written`, holds: left.length === 0 },
      { said: `with room: ${roomy.said}`, holds: roomy.code === 0 && readdirSync(volume).length === 1 },
    ];
  });
}

/** As the container that takes backups runs it. */
function backUp({ given, superuserUrl }: ServedImage, volume: string) {
  const { DATABASE_URL, DATA_DIR } = given.application;
  const program = ["--disable-warning=ExperimentalWarning", "scripts/backup/backup-main.ts"];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    encoding: "utf8",
    env: {
      NODE_ENV: "production",
      ...{ PATH: process.env.PATH ?? "", DATABASE_URL: DATABASE_URL ?? "", DATA_DIR: DATA_DIR ?? "" },
      ...{ BACKUP_DATABASE_URL: superuserUrl, BACKUP_FOLDER: volume, LOG_KEYS: given.worker.LOG_KEYS ?? "" },
      BACKUP_PASSPHRASE: "une phrase que seul l'essai connaît",
    },
  });
  return { code: status, said: `${stdout}${stderr}`.trim() };
}
