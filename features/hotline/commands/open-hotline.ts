import { command } from "#lib/command.ts";
import { notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canOpenHotline } from "../access.ts";
import { openHotlineInput } from "../schema.ts";

/** A number that persons can call, of one organisation or of the case as a whole. It may open on a day to come. */
export const openHotline = command({
  input: openHotlineInput,
  load: async (tx, { incidentId, organisationId }) => {
    const incident = await tx.incident.findFirst({ where: { id: incidentId }, select: { origin: true } });
    if (incident === null) throw notFound("incident");
    const ofCase = { incidentId, ...(organisationId === null ? {} : { organisationId }) };
    if (organisationId !== null && (await tx.exposure.count({ where: ofCase })) === 0)
      throw notFound("organisation");
    return { organisationId, origin: incident.origin };
  },
  access: canOpenHotline,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, now }) => {
    const { incidentId, organisationId, ...fields } = input;
    const hotlineId = newId();
    await tx.hotline.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: hotlineId, incidentId, organisationId, ...fields },
        openedOn: new Date(fields.openedOn),
        ...{ recordedAt: now.toString(), recordedBy: actor.name },
      },
    });
    const opened = event("hotline.opened", {
      ...{ incidentId, organisationId, subjectId: hotlineId, fields },
      ...(organisationId === null ? { shared: true as const } : {}),
      occurred: { date: fields.openedOn },
    });
    return { result: { hotlineId }, events: [opened] };
  },
});
