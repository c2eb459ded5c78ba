import { getExposure } from "#features/exposures/queries.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canAssessRisk } from "../access.ts";
import { conclusionOf, isReason, loweringOf, propose, readFacts } from "../rules.ts";
import { assessRiskInput } from "../schema.ts";
import { writeAssessments } from "../writes.ts";

/**
 * Retains the risk of one organisation's file as its next version, with the facts on which duties depend. Whatever
 * lowers it, below the rules or below what stood on file, needs a written reason; what raises it does not.
 */
export const assessRisk = command({
  input: assessRiskInput,
  load: (tx, { exposureId }) => getExposure(tx, exposureId),
  access: canAssessRisk,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { aggravationsKnown, exemptions34, severeHealthIncident, itSystemAttack, ...given } = input;
    const facts = readFacts(input.facts, aggravationsKnown === "yes");
    const previous = conclusionOf(subject.risk);
    const lowers = loweringOf(given.retained, { proposal: propose(facts), previous }) !== null;
    if (lowers && !isReason(given.reason)) throw invalid("reason", "lowersRisk");
    const duties = { exemptions34, severeHealthIncident, itSystemAttack };
    const assessments = [{ ...given, facts, duties, copiedFromId: null }];
    const [first, ...others] = await writeAssessments(tx, { actor, now, assessments });
    if (first === undefined) throw new AppError("conflict", "nothing was assessed");
    const result = { reference: subject.incident.reference, organisationId: subject.organisationId };
    return { result, events: [first, ...others] };
  },
});
