import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";

/** The workspace as it calls itself; it writes and reads the hour so where nobody says otherwise. */
export async function getOwnWorkspace(tx: Tx, _input: unknown, actor: Actor) {
  const found = await tx.workspace.findFirst({
    where: { id: actor.workspaceId },
    select: { id: true, slug: true, name: true, locale: true, timeZone: true },
  });
  if (found === null) throw notFound("workspace");
  return found;
}

/** How far the first run has come; null when none was begun. */
export function findFirstRun(tx: Tx) {
  return tx.firstRun.findFirst({ omit: { workspaceId: true, userId: true, workspaceSlug: true } });
}

export type FirstRunRow = Awaited<ReturnType<typeof findFirstRun>>;

/** Whether nothing was registered yet: no organisation, no case. */
export async function isWorkspaceEmpty(tx: Tx): Promise<boolean> {
  const organisation = await tx.organisation.findFirst({ select: { id: true } });
  const incident = organisation === null ? await tx.incident.findFirst({ select: { id: true } }) : null;
  return organisation === null && incident === null;
}

/** What became of the last test that this person asked for. */
export function findLastTest(tx: Tx, { id }: Pick<Actor, "id">) {
  return tx.mail.findFirst({
    where: { kind: "mail_test", memberId: id },
    orderBy: [{ plannedAt: "desc" }, { id: "asc" }],
    select: { state: true, failure: true, plannedAt: true },
  });
}
