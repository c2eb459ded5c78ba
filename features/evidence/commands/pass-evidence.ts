import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { isAhead } from "#lib/moment.ts";
import { canKeepEvidence } from "../access.ts";
import { passEvidenceInput } from "../schema.ts";
import { getEvidence, recordCustody } from "../writes.ts";

/** Records to whom a piece was handed over, or to whom it was returned: outside the product, on a support. */
export const passEvidence = command({
  input: passEvidenceInput,
  load: getEvidence,
  access: canKeepEvidence,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, actor, input: { evidenceId: _evidenceId, ...step }, subject, now }) => {
    if (isAhead(step.happenedAt, now)) throw invalid("happenedAt", "inFuture");
    return {
      result: undefined,
      events: [await recordCustody(tx, subject, { ...step, by: actor.name, now })],
    };
  },
});
