import { inPageScope } from "#lib/page-scope.ts";
import { listWaitingDrafts } from "./queries.ts";

/** The drafts that wait for this person's own signature. */
export function loadWaitingForMe(workspace: string) {
  return inPageScope(workspace, async (tx, actor) => {
    const drafts = await listWaitingDrafts(tx, actor);
    return { drafts: drafts.filter(({ signs }) => signs), entrusted: [] };
  });
}
