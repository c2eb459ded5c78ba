import { command } from "#lib/command.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { isAhead } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canPostPage } from "../access.ts";
import { removePageInput } from "../schema.ts";

/** The day on which a page was taken down. */
export const removePage = command({
  input: removePageInput,
  load: async (tx, { pageId }) => {
    const found = await tx.publicPage.findFirst({
      where: { id: pageId },
      select: {
        ...{ id: true, incidentId: true, organisationId: true, url: true, postedOn: true },
        incident: { select: { origin: true } },
      },
    });
    if (found === null) throw notFound("public page");
    return found;
  },
  access: canPostPage,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, input: { removedOn }, subject, now }) => {
    const { id, incidentId, organisationId, url, postedOn } = subject;
    if (isAhead({ date: removedOn, precision: "day" }, now)) throw invalid("removedOn", "dayAhead");
    if (removedOn < postedOn.toISOString().slice(0, 10)) throw invalid("removedOn", "endBeforeStart");
    const { count } = await tx.publicPage.updateMany({
      where: { id, removedOn: null },
      data: { removedOn: new Date(removedOn) },
    });
    if (count === 0) throw new AppError("conflict", "taken down already");
    const removed = event("public_page.removed", {
      ...{ incidentId, organisationId, subjectId: id, fields: { url, removedOn } },
      ...(organisationId === null ? { shared: true as const } : {}),
      occurred: { date: removedOn },
    });
    return { result: undefined, events: [removed] };
  },
});
