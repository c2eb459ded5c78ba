import { getObligation } from "#features/obligations/queries.ts";
import { expectExhibits, findExhibit } from "#features/timeline/exhibits/queries.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canRecordFiling } from "../access.ts";
import { problemOfProof } from "../rules.ts";
import { recordFilingInput } from "../schema.ts";
import { writeFiling } from "../writes.ts";

/**
 * Records that an obligation was met elsewhere than from here, with the exhibit that proves it, or with what will prove it
 * and by when. History is told from public sources, which its claims name: nobody here holds its proofs.
 */
export const recordFiling = command({
  input: recordFilingInput,
  load: (tx, { obligationId }) => getObligation(tx, obligationId),
  access: canRecordFiling,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { incidentId, organisationId, incident, exposure } = subject;
    const file = { incidentId, organisationId };
    await expectExhibits(tx, { ...file, ids: [input.proofId], path: "proofId" });
    const proofId = input.proofId ?? (await findExhibit(tx, { ...file, numbers: input.exhibits }));
    const today = now.toZonedDateTimeISO(exposure.organisation.timeZone).toPlainDate().toString();
    const problem = incident.origin === "demonstration" ? null : problemOfProof({ ...input, proofId }, today);
    if (problem !== null) throw invalid(problem.path, problem.problem);
    const { events } = await writeFiling(tx, { subject, input: { ...input, proofId }, actor, now });
    return { result: undefined, events };
  },
});
