import { AppError } from "#lib/errors.ts";
import { logUnexpected } from "#lib/log.ts";
import { memberPrincipal, type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { carryBatch } from "./commands/carry-batch.ts";
import { refuseItems } from "./commands/refuse-items.ts";
import { listPending } from "./queries.ts";

export type Unfinished = {
  readonly bulkActId: string;
  readonly workspaceId: string;
  readonly userId: string;
  readonly workspaceSlug: string;
};

/** Carries an act on to its end in the name of whoever began it, with the rights they have by now. */
async function carryOut({ bulkActId, workspaceId, userId, workspaceSlug }: Unfinished): Promise<void> {
  const principal = memberPrincipal(userId, workspaceSlug);
  try {
    await runAct(principal, bulkActId);
  } catch (error) {
    const isBarred = error instanceof AppError && ["forbidden", "not_found"].includes(error.code);
    if (!isBarred) throw error;
    const end = { bulkActId, exposureIds: null, reason: "noLongerAllowed" };
    await refuseItems(systemPrincipal(workspaceId), end, Temporal.Now.instant());
  }
}

/** Batch after batch until nothing is pending. */
async function runAct(principal: Principal, bulkActId: string): Promise<void> {
  let pending = 1;
  while (pending > 0) pending = await runBatch(principal, bulkActId);
}

async function runBatch(principal: Principal, bulkActId: string): Promise<number> {
  try {
    return (await carryBatch(principal, { bulkActId }, Temporal.Now.instant())).pending;
  } catch (error) {
    if (isOver(error)) return 0;
    if (!isOfOne(error)) throw error;
    return runOneByOne(principal, bulkActId);
  }
}

const SINGLE = 25;

/** What failed for a whole batch fails for one of them: the others are carried out, that one is refused. */
async function runOneByOne(principal: Principal, bulkActId: string): Promise<number> {
  const files = await withScope(principal, (tx) => listPending(tx, bulkActId, { size: SINGLE }));
  let left = 0;
  for (const { exposureId } of files) {
    const only = { bulkActId, exposureIds: [exposureId] };
    try {
      left = (await carryBatch(principal, only, Temporal.Now.instant())).pending;
    } catch (error) {
      if (isOver(error)) continue;
      if (!isOfOne(error)) throw error;
      left = (await refuseItems(principal, { ...only, reason: reasonOf(error) }, Temporal.Now.instant()))
        .pending;
    }
  }
  return left;
}

/** Another runner was faster. */
function isOver(error: unknown): boolean {
  return error instanceof AppError && error.message === "nothing of it is pending";
}

/** Not the database gone, nor a right lost: those end the run. */
function isOfOne(error: unknown): boolean {
  return !(error instanceof AppError) || ["invalid", "conflict"].includes(error.code);
}

function reasonOf(error: unknown): string {
  if (error instanceof AppError) return error.problems[0]?.problem ?? error.code;
  logUnexpected(error);
  return "unexpected";
}

export const jobs = { carryOut, runAct };
