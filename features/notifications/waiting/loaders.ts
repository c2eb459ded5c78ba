import { listAsked } from "#features/decisions/asking/queries.ts";
import { listOwnTasks } from "#features/tasks/queries.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { listDuties } from "../filers/queries.ts";
import { listOwnFiles } from "../queries.ts";
import { needsAwareness } from "../rules.ts";
import { listEntrustedDrafts, listWaitingDrafts } from "./queries.ts";
import { ACTS_AT_ONCE, divideDuties } from "./rules.ts";

/** The drafts that wait for this person's own signature. */
export function loadWaitingForMe(workspace: string) {
  return inPageScope(workspace, async (tx, actor) => {
    const drafts = await listWaitingDrafts(tx, actor);
    return { drafts: drafts.filter(({ signs }) => signs), entrusted: [] };
  });
}

/** What whoever speaks for an organisation has to do themselves, and what somebody else does for them. */
export function loadOwnPart(workspace: string) {
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant();
    const files = await listOwnFiles(tx, actor.organisationIds);
    const unaware = files.filter((file) => needsAwareness(file) && file.incident.origin !== "demonstration");
    const { first, others } = divideDuties(
      await listDuties(tx, { actor, now }),
      ACTS_AT_ONCE - unaware.length,
    );
    const drafts = await listWaitingDrafts(tx, actor);
    const asked = await listAsked(tx, actor);
    return {
      ...{ unaware, first, others, now: now.epochMilliseconds },
      drafts: drafts.filter(({ signs }) => signs),
      asked: asked.filter(({ signs }) => signs),
      entrusted: await listEntrustedDrafts(tx, actor),
      tasks: await listOwnTasks(tx, actor),
    };
  });
}

export type OwnPart = Awaited<ReturnType<typeof loadOwnPart>>;
