import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canAdoptClaim } from "../access.ts";
import { adoptClaimInput } from "../schema.ts";

/**
 * Of the claims about one thing at most one is adopted, with the reason for it; the one it replaces is set aside and
 * stays in view. The case and each of its organisations are things of their own.
 */
export const adoptClaim = command({
  input: adoptClaimInput,
  load: async (tx, { claimId }) => {
    const select = {
      incidentId: true,
      organisationId: true,
      about: true,
      incident: { select: { origin: true } },
    };
    const claim = await tx.claim.findFirst({ where: { id: claimId }, select });
    if (claim === null) throw notFound("claim");
    return claim;
  },
  access: canAdoptClaim,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input: { claimId, reason }, subject, now }) => {
    const { incidentId } = subject;
    const previous = await lockAdopted(tx, subject);
    if (previous.includes(claimId)) throw new AppError("conflict", "this claim is adopted already");
    const none = { adoptedAt: null, adoptedBy: null, adoptedFor: null };
    const adopted = {
      adoptedAt: now.toString({ fractionalSecondDigits: 3 }),
      adoptedBy: actor.name,
      adoptedFor: reason,
    };
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

type Thing = { readonly incidentId: string; readonly organisationId: string | null; readonly about: string };

/** Two adoptions at once take turns: every claim about the same thing is locked first. */
async function lockAdopted(tx: Tx, { incidentId, organisationId, about }: Thing): Promise<string[]> {
  const claims = await tx.$queryRaw<{ id: string; adopted_at: Date | null }[]>`
    SELECT id, adopted_at FROM claims
    WHERE incident_id = ${incidentId}::uuid AND about = ${about}
      AND organisation_id IS NOT DISTINCT FROM ${organisationId}::uuid ORDER BY id FOR UPDATE`;
  return claims.filter(({ adopted_at }) => adopted_at !== null).map(({ id }) => id);
}
