import { resolve } from "node:path";
import { readEnv } from "#lib/env.ts";
import { notFound } from "#lib/errors.ts";
import { readMachine } from "#lib/machine.ts";
import { findMailServer } from "#lib/mail.ts";
import { getPageActor, inPageScope } from "#lib/page-scope.ts";
import { keyFolder } from "#lib/storage/master-keys.ts";
import { canReadInstallation, isWarnedOfBackups } from "./access.ts";
import { askingIn, findLastBackup, hasLiveCase, readDatabaseFacts } from "./queries.ts";
import { type Finding, judgeBackup, judgeInstallation } from "./rules.ts";

/** Of every installation, as prisma/roles.sql names them. */
const WORKERS_OWN = { WORKER_DATABASE_URL: "maincourante_worker" };

/** What the doctor would say, as far as a page sees it: not the keys that sign, nor what other programs are told. */
export function loadFindings(workspace: string): Promise<Finding[]> {
  return inPageScope(workspace, async (tx, actor) => {
    if (!canReadInstallation(actor)) throw notFound("settings");
    const env = readEnv();
    const now = Date.now();
    const own = decodeURIComponent(
      new URL(env.DATABASE_URL ?? "postgresql://maincourante_app@host").username,
    );
    const logins = { DATABASE_URL: own, ...WORKERS_OWN };
    const said = await readDatabaseFacts({ ask: askingIn(tx), logins, now });
    const keys = { evidenceKeys: keyFolder(), keyFolders: [] };
    return judgeInstallation({
      now,
      address: env.AUTH_URL,
      secret: env.AUTH_SECRET ?? null,
      hasMail: findMailServer(env) !== null,
      hasPassphrase: env.BACKUP_PASSPHRASE === undefined ? null : true,
      ...readMachine({ folder: resolve(env.DATA_DIR), ...keys }),
      // The list beside this one says more of the packs.
      database: { ...said, unknownMigrations: null, packs: null },
    });
  });
}

/** What is wrong with the backups, for administrators; that there is none is an alarm once there is something to lose. */
export async function loadBackupAlarm(workspace: string): Promise<Finding[]> {
  if (!isWarnedOfBackups(await getPageActor(workspace))) return [];
  return inPageScope(workspace, async (tx, actor) => {
    const last = await findLastBackup(tx);
    if (last === null && actor.reach === "workspace" && !(await hasLiveCase(tx))) return [];
    return judgeBackup(last, Date.now());
  });
}
