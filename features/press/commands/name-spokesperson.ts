import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canNameSpokesperson } from "../access.ts";
import { getCase, listSpeakers, listSpokespersons } from "../queries.ts";
import { nameSpokespersonInput } from "../schema.ts";

/** Who speaks to the press from a day on: one at a time, so that the earlier one ends first. */
export const nameSpokesperson = command({
  input: nameSpokespersonInput,
  load: (tx, { incidentId }) => getCase(tx, { incidentId, organisationId: null }),
  access: canNameSpokesperson,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input: { incidentId, memberId, fromOn }, now }) => {
    const member = (await listSpeakers(tx)).find(({ id }) => id === memberId);
    if (member === undefined) throw invalid("memberId", "choose");
    const others = await listSpokespersons(tx, incidentId);
    if (others.some(({ untilOn }) => untilOn === null || untilOn > fromOn))
      throw invalid("fromOn", "roleHeld");
    const spokespersonId = newId();
    const fields = { appointedId: memberId, name: member.name, fromOn, untilOn: null };
    const { count } = await tx.spokesperson.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: spokespersonId, incidentId, ...fields },
        ...{ fromOn: new Date(fromOn), recordedAt: now.toString(), recordedBy: actor.name },
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("conflict", "another was named meanwhile");
    const named = event("spokesperson.named", {
      ...{ incidentId, shared: true, subjectId: spokespersonId, fields },
      occurred: { date: fromOn },
    });
    return { result: { spokespersonId }, events: [named] };
  },
});
