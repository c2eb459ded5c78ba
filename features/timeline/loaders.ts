import { notFound } from "#lib/errors.ts";
import { withScope } from "#lib/scope.ts";
import { getPrincipal } from "#lib/session.ts";
import { type Listing, listEntries } from "./queries.ts";

const PAGE = 50;

type Asked = Pick<Listing, "log" | "order" | "before">;

/** One page of a case's log, the latest first; `next` is the `before` of the page that follows. */
export async function loadTimeline(workspace: string, reference: string, asked: Asked) {
  const principal = await getPrincipal(workspace);
  return withScope(principal, async (tx) => {
    const incident = await tx.incident.findFirst({
      where: { reference },
      select: { id: true, reference: true, title: true, origin: true, closedAt: true },
    });
    if (incident === null) throw notFound("incident");
    const { id: incidentId } = incident;
    return { incident, ...(await listEntries(tx, { incidentId, ...asked, limit: PAGE })) };
  });
}
