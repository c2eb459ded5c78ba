import { hash } from "node:crypto";
import { notFound } from "#lib/errors.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { findWorkerHealth } from "#lib/worker-health.ts";
import { canRotateLogKey, canSeeLog } from "./access.ts";
import { findCheckpoint, findPendingRotation, findRefusal, listLogKeys } from "./queries.ts";
import { canNameWitness } from "./witnesses/access.ts";
import { listWitnesses } from "./witnesses/queries.ts";

export type LogLoaded = Awaited<ReturnType<typeof loadLog>>;

/** How the workspace's log stands: its last checkpoint, its keys, its witnesses, what stands in the way. */
export function loadLog(workspace: string) {
  return inPageScope(workspace, async (tx, actor) => {
    if (!canSeeLog(actor)) throw notFound("log");
    const now = Temporal.Now.instant();
    const checkpoint = await findCheckpoint(tx);
    const keys = await listLogKeys(tx);
    const [current] = keys;
    return {
      now,
      checkpoint,
      keys,
      /** As the verifier prints it. */
      fingerprint: current === undefined ? null : hash("sha256", current.verifierKey),
      pending: await findPendingRotation(tx),
      refusal: await findRefusal(tx),
      isWorkerAlive: (await findWorkerHealth(tx, now.epochMilliseconds)).alive,
      witnesses: await listWitnesses(tx),
      cosigned:
        checkpoint === null ? 0 : checkpoint.note.split("\n— ").length - 1 - signersOf(checkpoint.note),
      may: { rotate: canRotateLogKey(actor), name: canNameWitness(actor) },
    };
  });
}

/** Signatures by the log itself: one, or two at a change of key. */
function signersOf(note: string): number {
  const [origin = ""] = note.split("\n");
  return note.split(`\n— ${origin} `).length - 1;
}
