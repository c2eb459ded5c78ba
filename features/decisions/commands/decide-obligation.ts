import { getObligation } from "#features/obligations/queries.ts";
import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canDecideObligation } from "../access.ts";
import { decideObligationInput } from "../schema.ts";

/** The controller decides that an obligation is not required, with reasons, the latest opinion beside it. */
export const decideObligation = command({
  input: decideObligationInput,
  load: (tx, { obligationId }) => getObligation(tx, obligationId),
  access: canDecideObligation,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { count } = await tx.obligation.updateMany({
      where: { id: subject.id, version: input.version, filedAt: null, decidedAt: null },
      data: { decidedAt: now.toString(), state: "decided", version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "this obligation was settled meanwhile");
    const { incidentId, organisationId } = subject;
    const id = newId();
    const decision = {
      obligationId: subject.id,
      outcome: input.outcome,
      reasons: input.reasons,
      opinionId: subject.opinions.at(-1)?.id ?? null,
    };
    const decided = { decidedAt: now.toString(), decidedBy: actor.name };
    await tx.decision.createMany({
      data: { workspaceId: actor.workspaceId, id, incidentId, organisationId, ...decision, ...decided },
    });
    const entry = event("obligation.decided", {
      incidentId,
      organisationId,
      subjectId: id,
      fields: decision,
    });
    return { result: undefined, events: [entry] };
  },
});
