import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { expectText } from "../../hard-cases/writes.ts";
import { getOrigin } from "../../writes.ts";
import { canWriteRoute } from "../access.ts";
import { writeRouteInput } from "../schema.ts";

/** What persons are told of where they can complain, or another version of it: those before stay. */
export const writeRoute = command({
  input: writeRouteInput,
  load: async (tx, { incidentId }) => ({ origin: await getOrigin(tx, incidentId) }),
  access: canWriteRoute,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, now }) => {
    const { incidentId, seen, ...said } = input;
    const latest = await tx.complaintRoute.findFirst({
      where: { incidentId, language: said.language },
      orderBy: { number: "desc" },
      select: { number: true },
    });
    if ((latest?.number ?? 0) !== seen)
      throw new AppError("conflict", "another version was written meanwhile");
    await expectText(tx, incidentId, said.textVersionId);
    const routeId = newId();
    const fields = { ...said, number: seen + 1 };
    const { count } = await tx.complaintRoute.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: routeId, incidentId, ...fields },
        ...{ recordedAt: now.toString(), recordedBy: actor.name },
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("conflict", "another version was written meanwhile");
    const written = event("complaint_route.written", {
      incidentId,
      shared: true,
      subjectId: routeId,
      fields,
    });
    return { result: { routeId }, events: [written] };
  },
});
