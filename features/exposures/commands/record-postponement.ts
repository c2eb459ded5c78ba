import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canRecordFurtherFacts } from "../access.ts";
import { furtherOf, getExposure } from "../queries.ts";
import { postponementProblem, withPostponement } from "../rules.ts";
import { recordPostponementInput } from "../schema.ts";
import { changeFurtherFacts } from "../writes.ts";

/** Records what moves a date from outside: an authority's order or extension, a police statement to wait. */
export const recordPostponement = command({
  input: recordPostponementInput,
  load: (tx, { exposureId }) => getExposure(tx, exposureId),
  access: canRecordFurtherFacts,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { version, reason } = input;
    const zone = subject.organisation.timeZone;
    const problem = postponementProblem(input, zone, now);
    if (problem !== null) throw invalid(problem.path, problem.problem);
    const further = withPostponement(furtherOf(subject), input, zone);
    const { workspaceId } = actor;
    return changeFurtherFacts(tx, { subject, version, further, reason, workspaceId, now });
  },
});
