import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canAdoptClaim } from "../access.ts";
import { adoptClaimInput } from "../schema.ts";

/** Of the claims about one thing at most one is adopted; the one it replaces is set aside and stays in view. */
export const adoptClaim = command({
  input: adoptClaimInput,
  load: async (tx, { claimId }) => {
    const select = { incidentId: true, about: true, incident: { select: { origin: true } } };
    const claim = await tx.claim.findFirst({ where: { id: claimId }, select });
    if (claim === null) throw notFound("claim");
    return claim;
  },
  access: canAdoptClaim,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input: { claimId }, subject: { incidentId, about }, now }) => {
    const previous = await lockAdopted(tx, { incidentId, about });
    if (previous.includes(claimId)) throw new AppError("conflict", "this claim is adopted already");
    const none = { adoptedAt: null, adoptedBy: null };
    const adopted = { adoptedAt: now.toString({ fractionalSecondDigits: 3 }), adoptedBy: actor.name };
    await tx.claim.updateMany({ where: { id: { in: previous } }, data: none });
    await tx.claim.updateMany({ where: { id: claimId }, data: adopted });
    return {
      result: { claimId },
      events: [
        event("claim.adopted", { incidentId, subjectId: claimId, fields: adopted }),
        ...previous.map((id) => event("claim.set_aside", { incidentId, subjectId: id, fields: none })),
      ],
    };
  },
});

/** Two adoptions at once take turns: every claim about the same thing is locked first. */
async function lockAdopted(tx: Tx, about: { incidentId: string; about: string }): Promise<string[]> {
  const claims = await tx.$queryRaw<{ id: string; adopted_at: Date | null }[]>`
    SELECT id, adopted_at FROM claims
    WHERE incident_id = ${about.incidentId}::uuid AND about = ${about.about} ORDER BY id FOR UPDATE`;
  return claims.filter(({ adopted_at }) => adopted_at !== null).map(({ id }) => id);
}
