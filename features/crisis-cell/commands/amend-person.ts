import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canRunCell } from "../access.ts";
import { amendPersonInput } from "../schema.ts";
import { getPerson } from "../writes.ts";

/** Corrects how somebody of the cell is reached, or which cell they sit in. */
export const amendPerson = command({
  input: amendPersonInput,
  load: getPerson,
  access: canRunCell,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, input, subject: { incidentId, name } }) => {
    const { personId, version, ...changed } = input;
    const { count } = await tx.cellPerson.updateMany({
      where: { id: personId, version },
      data: { ...changed, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody else changed this person's line");
    return {
      result: { personId },
      events: [
        event("cell_person.amended", { incidentId, subjectId: personId, fields: { name, ...changed } }),
      ],
    };
  },
});
