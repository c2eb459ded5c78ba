import { listAssignable } from "#features/regulator-questions/queries.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canAssignPressRequest } from "../access.ts";
import { getPressRequest } from "../queries.ts";
import { assignPressRequestInput } from "../schema.ts";

/** Gives a request of the press to whoever prepares the answer, or takes it back. */
export const assignPressRequest = command({
  input: assignPressRequestInput,
  load: getPressRequest,
  access: canAssignPressRequest,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, input: { memberId }, subject }) => {
    const { id, incidentId, organisationId, ownerId } = subject;
    const chosen = (await listAssignable(tx, subject)).find((one) => one.id === memberId);
    if (memberId !== null && chosen === undefined) throw invalid("memberId", "choose");
    if (ownerId === memberId) throw new AppError("conflict", "they have it already");
    const { count } = await tx.pressRequest.updateMany({
      where: { id, struckAt: null, ownerId },
      data: { ownerId: memberId },
    });
    if (count === 0) throw new AppError("conflict", "another gave it meanwhile, or it is struck");
    const assigned = event("press_request.assigned", {
      ...{ incidentId, organisationId, subjectId: id },
      fields: { ownerId: memberId, ownerName: chosen?.name ?? null },
    });
    return { result: undefined, events: [assigned] };
  },
});
