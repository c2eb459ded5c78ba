import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canDecideOperational, takesOperational } from "../access.ts";
import { getOperational } from "../queries.ts";
import { isAnswerable, isDirectingAt } from "../rules.ts";
import { type DecideOperational, decideOperationalInput } from "../schema.ts";

/** Answers a proposal: yes, no or later, with reasons. For an organisation one does not sign for, one records whose word it is. */
export const decideOperational = command({
  input: decideOperationalInput,
  load: (tx, { operationalId }, actor) => getOperational(tx, operationalId, actor),
  access: (actor, { directing, ...subject }, now) =>
    canDecideOperational(actor, { ...subject, isDirector: isDirectingAt(directing, now) }),
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    if (!isAnswerable(subject.state)) throw new AppError("conflict", "it was answered meanwhile");
    const { id, incidentId, organisationId } = subject;
    const fields = {
      state: input.answer,
      decidedAt: now.toString(),
      decidedBy: actor.name,
      takenBy: takerOf(actor, organisationId, input),
      reasons: input.reasons,
    };
    const { count } = await tx.operationalDecision.updateMany({
      where: { id, version: input.version },
      data: { ...fields, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "it was answered meanwhile");
    return {
      result: undefined,
      events: [event("operational.decided", { incidentId, organisationId, subjectId: id, fields })],
    };
  },
});

function takerOf(actor: Actor, organisationId: string | null, { takenBy }: DecideOperational): string | null {
  if (takesOperational(actor, { organisationId })) return null;
  if (takenBy === null) throw invalid("takenBy", "required");
  return takenBy;
}
