import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canRecordParty } from "../access.ts";
import { getPartyFile } from "../queries.ts";
import { informedOnProblem } from "../rules.ts";
import { recordPartyInput } from "../schema.ts";
import { writeParties } from "../writes.ts";

/** Records for one organisation that a party was informed, or is not concerned: no date follows from it. */
export const recordParty = command({
  input: recordPartyInput,
  load: (tx, { exposureId }) => getPartyFile(tx, exposureId),
  access: canRecordParty,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { exposureId, version, ...party } = input;
    const problem = informedOnProblem(party, subject.organisation.timeZone, now);
    if (problem !== null) throw invalid("informedOn", problem);
    const { incidentId, organisationId } = subject;
    const files = [{ exposureId, organisationId }];
    const [first, ...others] = await writeParties(tx, { actor, now, incidentId, files, party, version });
    if (first === undefined) throw invalid("sort", "choose");
    return { result: undefined, events: [first, ...others] };
  },
});
