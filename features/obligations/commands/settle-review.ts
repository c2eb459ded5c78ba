import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { canSettleReview } from "../access.ts";
import { getObligation } from "../queries.ts";
import { settleReviewInput } from "../schema.ts";

/** The DPO has seen what corrected facts would give: the filing or decision stands, the review ends. */
export const settleReview = command({
  input: settleReviewInput,
  load: (tx, { obligationId }) => getObligation(tx, obligationId),
  access: canSettleReview,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, input, subject }) => {
    const { count } = await tx.obligation.updateMany({
      where: { id: subject.id, version: input.version, NOT: { review: { equals: Prisma.DbNull } } },
      data: { review: Prisma.DbNull, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "no review is open, or somebody settled it meanwhile");
    const settled = event("review.settled", {
      incidentId: subject.incidentId,
      organisationId: subject.organisationId,
      subjectId: subject.id,
      fields: { review: null, reason: input.reason },
    });
    return { result: undefined, events: [settled] };
  },
});
