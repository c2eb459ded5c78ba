import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRunCell } from "../../access.ts";
import { written } from "../../writes.ts";
import { removeCallLineInput } from "../schema.ts";
import { getLine } from "../writes.ts";

/** Takes a line out of the call tree, with the reason; its calls stay on file. */
export const removeCallLine = command({
  input: removeCallLineInput,
  load: getLine,
  access: canRunCell,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, input: { reason }, subject: { id, incidentId, name }, now }) => {
    const removed = { removedAt: written(now), removedFor: reason };
    const { count } = await tx.callLine.updateMany({ where: { id, removedAt: null }, data: removed });
    if (count === 0) throw new AppError("conflict", "this line is out of the tree already");
    return {
      result: { lineId: id },
      events: [event("call_line.removed", { incidentId, subjectId: id, fields: { name, ...removed } })],
    };
  },
});
