import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { getCase } from "../../drafts/queries.ts";
import { canPlanFilings } from "../access.ts";
import { mayFile, readFilingLoad } from "../queries.ts";
import { assignFilingInput } from "../schema.ts";
import { writePlan } from "../writes.ts";

/** Gives one filing to one of those who type, or leaves it to the plan again. */
export const assignFiling = command({
  input: assignFilingInput,
  load: (tx, { incidentId }) => getCase(tx, incidentId),
  access: (actor) => canPlanFilings(actor),
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject: { id: incidentId, reference }, now }) => {
    const { standing, filers, duties } = await readFilingLoad(tx, { incidentId, now });
    const duty = duties.find(({ id }) => id === input.obligationId);
    if (duty === undefined) throw invalid("obligationId", "choose");
    const { [duty.id]: _before, ...others } = standing.assignments;
    const filer = filers.find(({ id }) => id === input.memberId);
    const types = standing.typists.some(({ memberId }) => memberId === input.memberId);
    if (input.memberId !== null && (filer === undefined || !types || !mayFile(filer, duty.organisationId)))
      throw invalid("memberId", "choose");
    const { minutes, formMinutes, typists } = standing;
    const assignments = input.memberId === null ? others : { ...others, [duty.id]: input.memberId };
    const recorded = await writePlan(
      tx,
      { incidentId, actor, now, seen: input.seen },
      { minutes, formMinutes, typists, assignments },
    );
    return { result: { reference }, events: [recorded] };
  },
});
