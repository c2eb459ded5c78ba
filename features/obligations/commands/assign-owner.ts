import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canAssignOwner } from "../access.ts";
import { getObligation } from "../queries.ts";
import { assignOwnerInput } from "../schema.ts";
import { writeOwners } from "../writes.ts";

/** Gives one obligation to a member of the cell, or takes it back: it owes nothing by that, and moves no date. */
export const assignOwner = command({
  input: assignOwnerInput,
  load: (tx, { obligationId }) => getObligation(tx, obligationId),
  access: canAssignOwner,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const owning = { actor, now, obligationIds: [subject.id], memberId: input.memberId };
    const [first, ...others] = await writeOwners(tx, owning);
    if (first === undefined) throw new AppError("conflict", "they have it already");
    return { result: undefined, events: [first, ...others] };
  },
});
