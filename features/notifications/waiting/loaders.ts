import { hasRole } from "#lib/access.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { listSignedDrafts, listWaitingDrafts } from "./queries.ts";

/** The drafts that wait for this person's own signature; for the cell those that are signed and wait to be filed. */
export function loadWaitingForMe(workspace: string) {
  return inPageScope(workspace, async (tx, actor) => {
    const drafts = await listWaitingDrafts(tx, actor);
    return {
      mine: { drafts: drafts.filter(({ signs }) => signs), entrusted: [] },
      signed: hasRole(actor, "dpo", "responder") ? await listSignedDrafts(tx) : [],
    };
  });
}
