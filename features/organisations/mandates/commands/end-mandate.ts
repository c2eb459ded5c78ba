import { command } from "#lib/command.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canGrantMandate } from "../../access.ts";
import { refuseOvertaken } from "../../writes.ts";
import { endMandateInput } from "../schema.ts";

/** Sets the last day of a mandate, with the reason. What was signed under it stays signed. */
export const endMandate = command({
  input: endMandateInput,
  load: async (tx, { mandateId }) => {
    const found = await tx.mandate.findFirst({ where: { id: mandateId } });
    if (found === null) throw notFound("mandate");
    return found;
  },
  access: canGrantMandate,
  run: async ({ tx, input: { version, untilOn, endedFor }, subject: { id, organisationId, fromOn } }) => {
    if (untilOn < fromOn.toISOString().slice(0, 10)) throw invalid("untilOn", "endBeforeStart");
    const { count } = await tx.mandate.updateMany({
      where: { id, version },
      data: { untilOn: `${untilOn}T00:00:00Z`, endedFor, version: { increment: 1 } },
    });
    refuseOvertaken(count);
    return {
      result: { organisationId },
      events: [event("mandate.ended", { organisationId, subjectId: id, fields: { untilOn, endedFor } })],
    };
  },
});
