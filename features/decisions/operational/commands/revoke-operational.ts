import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRevokeOperational } from "../access.ts";
import { getOperational } from "../queries.ts";
import { isDirectingAt, isRevocable } from "../rules.ts";
import { revokeOperationalInput } from "../schema.ts";

/** Undoes what was decided or done, with the reason; both stay on record. */
export const revokeOperational = command({
  input: revokeOperationalInput,
  load: (tx, { operationalId }, actor) => getOperational(tx, operationalId, actor),
  access: (actor, { directing, ...subject }, now) =>
    canRevokeOperational(actor, { ...subject, isDirector: isDirectingAt(directing, now) }),
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    if (!isRevocable(subject.state)) throw new AppError("conflict", "it changed meanwhile");
    const { id, incidentId, organisationId } = subject;
    const fields = {
      state: "revoked",
      revokedAt: now.toString(),
      revokedBy: actor.name,
      revokedFor: input.reason,
    };
    const { count } = await tx.operationalDecision.updateMany({
      where: { id, version: input.version },
      data: { ...fields, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "it changed meanwhile");
    return {
      result: undefined,
      events: [event("operational.revoked", { incidentId, organisationId, subjectId: id, fields })],
    };
  },
});
