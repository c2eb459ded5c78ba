import { canPrepareDraft } from "#features/notifications/drafts/access.ts";
import { draftsAsked } from "#features/notifications/drafts/schema.ts";
import { listNotifications } from "#features/notifications/overview/queries.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { readCase } from "../overview/queries.ts";

type Search = Promise<{ readonly [name: string]: string | string[] | undefined }>;

/** All that a case has to tell in writing: by organisation and form, how far each has come. */
export async function loadNotifications(workspace: string, reference: string, search: Search) {
  const asked = draftsAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant();
    const summary = await readCase(tx, reference, { actor, now: now.epochMilliseconds });
    const { id: incidentId, closedAt } = summary.incident;
    const notifications = await listNotifications(tx, { incidentId, now, ...asked });
    return {
      ...{ summary, asked, notifications, now: now.epochMilliseconds },
      mayPrepare: (organisationId: string) => closedAt === null && canPrepareDraft(actor, { organisationId }),
    };
  });
}
export type LoadedNotifications = Awaited<ReturnType<typeof loadNotifications>>;
