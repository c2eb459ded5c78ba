import { getCaseOf } from "#features/exposures/queries.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordCost } from "../access.ts";
import { CURRENCY } from "../catalogue.ts";
import { recordCostInput } from "../schema.ts";

const ZONE = "Europe/Paris";

/** One line of what a case costs. It stays as it is: what was wrong is reversed by another. */
export const recordCost = command({
  input: recordCostInput,
  load: getCaseOf,
  access: canRecordCost,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, now }) => {
    const { incidentId, ...line } = input;
    const today = now.toZonedDateTimeISO(ZONE).toPlainDate().toString();
    if (line.spentOn > today) throw invalid("spentOn", "inFuture");
    const fields = { ...line, currency: CURRENCY };
    const costId = newId();
    await tx.cost.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: costId, incidentId, ...fields },
        spentOn: new Date(line.spentOn),
        recordedAt: now.toString(),
        recordedBy: actor.name,
      },
    });
    const occurred = { date: line.spentOn };
    return {
      result: { costId },
      events: [event("cost.recorded", { incidentId, subjectId: costId, occurred, fields })],
    };
  },
});
