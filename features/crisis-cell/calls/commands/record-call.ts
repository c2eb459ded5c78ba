import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { earliest, isAhead } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRunCell } from "../../access.ts";
import { written } from "../../writes.ts";
import { recordCallInput } from "../schema.ts";
import { getLine } from "../writes.ts";

/** What came of one call, by whom and when. */
export const recordCall = command({
  input: recordCallInput,
  load: getLine,
  access: canRunCell,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject: { id: lineId, incidentId, name, removedAt }, now }) => {
    if (removedAt !== null) throw new AppError("conflict", "this line is out of the tree");
    if (input.calledAt !== null && isAhead(input.calledAt, now)) throw invalid("calledAt", "inFuture");
    const at = input.calledAt === null ? now : earliest(input.calledAt, "Europe/Paris");
    const { result, note } = input;
    const row = { lineId, result, calledAt: written(at), calledBy: actor.name, note };
    const callId = newId();
    await tx.call.createMany({ data: { workspaceId: actor.workspaceId, id: callId, incidentId, ...row } });
    return {
      result: { callId },
      events: [
        event("call.recorded", {
          ...{ incidentId, subjectId: callId, occurred: row.calledAt },
          fields: { ...row, name },
        }),
      ],
    };
  },
});
