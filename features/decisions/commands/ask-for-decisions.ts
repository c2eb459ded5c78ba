import { command } from "#lib/command.ts";
import { invalid, notFound } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canAskForDecisions } from "../access.ts";
import { askForDecisionsInput } from "../schema.ts";
import { writeDecisionRequests } from "../writes.ts";

/** Asks the signatories for their decisions, one each, the DPO's opinion beside it. */
export const askForDecisions = command({
  input: askForDecisionsInput,
  load: async (tx, { incidentId, obligationIds }) => {
    const incident = await tx.incident.findFirst({ where: { id: incidentId }, select: { origin: true } });
    const own = await tx.obligation.count({ where: { incidentId, id: { in: obligationIds } } });
    if (incident === null || own !== new Set(obligationIds).size) throw notFound("obligation");
    return incident;
  },
  access: canAskForDecisions,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, now }) => {
    const [first, ...others] = await writeDecisionRequests(tx, { actor, now, ...input });
    if (first === undefined) throw invalid("obligationIds", "askedAlready");
    return { result: { asked: others.length + 1 }, events: [first, ...others] };
  },
});
