import { hash } from "node:crypto";
import { listLogKeys } from "#features/checkpoints/queries.ts";
import { notFound } from "#lib/errors.ts";
import { findMailServer } from "#lib/mail.ts";
import { getPageActor, inPageScope } from "#lib/page-scope.ts";
import { findWorkerHealth } from "#lib/worker-health.ts";
import { canGuideFirstRun } from "./access.ts";
import { findFirstRun, findLastTest, getOwnWorkspace, isWorkspaceEmpty } from "./queries.ts";
import { awaitsStart, choicesOf, loadingOf, nextStep } from "./rules.ts";

/** How far the first run has come, and what each of its steps shows. */
export function loadGuide(workspace: string) {
  return inPageScope(workspace, async (tx, actor) => {
    if (!canGuideFirstRun(actor)) throw notFound("first run");
    const now = Temporal.Now.instant();
    const run = await findFirstRun(tx);
    const [key] = await listLogKeys(tx);
    const server = findMailServer();
    const isEmpty = await isWorkspaceEmpty(tx);
    return {
      run,
      next: nextStep(run),
      workspace: await getOwnWorkspace(tx, null, actor),
      mail: {
        server: server === null ? null : { host: server.host, from: server.from },
        lastTest: await findLastTest(tx, actor),
      },
      /** The fingerprint as the verifier prints it. */
      logKey: key === undefined ? null : { ...key, fingerprint: hash("sha256", key.verifierKey) },
      isWorkerAlive: (await findWorkerHealth(tx, now.epochMilliseconds)).alive,
      loading: loadingOf(run),
      isEmpty,
      choices: choicesOf(run, isEmpty),
    };
  });
}

export type GuideLoaded = Awaited<ReturnType<typeof loadGuide>>;

/** Whether an administrator stands in a workspace where nothing is and no start was chosen. */
export async function loadUnfinished(workspace: string): Promise<boolean> {
  if (!canGuideFirstRun(await getPageActor(workspace))) return false;
  return inPageScope(
    workspace,
    async (tx) => !(await findFirstRun(tx))?.startAt && (await isWorkspaceEmpty(tx)),
  );
}

/** In a workspace whose cases were not loaded whole: whether somebody who may settle it still should; null elsewhere. */
export function loadIncomplete(workspace: string): Promise<"to_settle" | "settled" | null> {
  return inPageScope(workspace, async (tx, actor) => {
    const run = await findFirstRun(tx);
    if (loadingOf(run) !== "failed") return null;
    return awaitsStart(run) && canGuideFirstRun(actor) ? "to_settle" : "settled";
  });
}
