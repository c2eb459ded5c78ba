import { command } from "#lib/command.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canNameSpokesperson } from "../access.ts";
import { endSpokespersonInput } from "../schema.ts";

/** The last day on which somebody speaks to the press. */
export const endSpokesperson = command({
  input: endSpokespersonInput,
  load: async (tx, { spokespersonId }) => {
    const found = await tx.spokesperson.findFirst({
      where: { id: spokespersonId },
      select: {
        id: true,
        incidentId: true,
        name: true,
        fromOn: true,
        incident: { select: { origin: true } },
      },
    });
    if (found === null) throw notFound("spokesperson");
    return found;
  },
  access: canNameSpokesperson,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, input: { untilOn }, subject: { id, incidentId, name, fromOn } }) => {
    if (untilOn < fromOn.toISOString().slice(0, 10)) throw invalid("untilOn", "endBeforeStart");
    const { count } = await tx.spokesperson.updateMany({
      where: { id, untilOn: null },
      data: { untilOn: new Date(untilOn) },
    });
    if (count === 0) throw new AppError("conflict", "ended already");
    const ended = event("spokesperson.ended", {
      ...{ incidentId, shared: true, subjectId: id, fields: { name, untilOn } },
      occurred: { date: untilOn },
    });
    return { result: undefined, events: [ended] };
  },
});
