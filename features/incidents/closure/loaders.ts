import { listNames } from "#features/obligations/matrix/queries.ts";
import { notFound } from "#lib/errors.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { canActInCase } from "../access.ts";
import { readSummary } from "../overview/queries.ts";
import { listClosures, listOpenFiles } from "./queries.ts";
import { openStates } from "./rules.ts";

/** How far a case is closed, what is still open in it, and what was closed and reopened before: for the cell. */
export function loadClosure(workspace: string, reference: string) {
  return inPageScope(workspace, async (tx, actor) => {
    if (actor.reach !== "workspace") throw notFound("page");
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readSummary(tx, reference, { actor, now });
    const { id } = summary.incident;
    const closures = await listClosures(tx, id);
    const files = await listOpenFiles(tx, id);
    const subjects = files.flatMap(({ items }) => items.map(({ obligation }) => obligation?.subject ?? ""));
    return {
      ...{ summary, closures, files, open: openStates(closures) },
      mayAct: canActInCase(actor),
      names: await listNames(tx, [...new Set(subjects)]),
    };
  });
}

export type LoadedClosure = Awaited<ReturnType<typeof loadClosure>>;
