import { NO_MANDATE } from "#features/organisations/mandates/catalogue.ts";
import { hasMandate, readMandate } from "#features/organisations/mandates/queries.ts";
import { usedMandate } from "#features/organisations/mandates/rules.ts";
import { listAccountsOfPerson } from "#features/organisations/persons/queries.ts";
import { holdLinks } from "#features/organisations/persons/writes.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { Actor } from "#lib/scope.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { hashHeads } from "../../letterheads/queries.ts";
import { canReviewText } from "../access.ts";
import { reviewTextInput } from "../schema.ts";
import { getVersion, type VersionSubject } from "../writes.ts";

/**
 * One organisation's answer to a text that goes out in its name: signed as it was seen, by a mandate in force, or
 * returned with what is to change. Nobody signs what they wrote.
 */
export const reviewText = command({
  input: reviewTextInput,
  load: async (tx, { textVersionId, organisationId }, { id: memberId }) => {
    const version = await getVersion(tx, { textVersionId });
    const { incidentId } = version;
    const file = await tx.exposure.findFirst({
      where: { incidentId, organisationId },
      select: { organisation: { select: { timeZone: true } } },
    });
    if (file === null) throw notFound("organisation");
    const isDelegate = await hasMandate(tx, { organisationId, memberId, purpose: "decide" });
    return { ...version, organisationId, isDelegate, timeZone: file.organisation.timeZone };
  },
  access: canReviewText,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { textVersionId, organisationId, contentHash, outcome, reason } = input;
    if (subject.submittedAt === null || subject.contentHash !== contentHash)
      throw new AppError("conflict", "this is not the text that was put to you");
    const headsHash = await hashHeads(tx, { incidentId: subject.incidentId, organisationId });
    if (outcome === "signed" && input.headsHash !== undefined && input.headsHash !== headsHash)
      throw new AppError("conflict", "the letterheads changed since they were put to you");
    const mandate = await requireMandate(tx, subject, { actor, now });
    if (outcome === "signed") await refuseAuthor(tx, subject, actor);
    const reviewId = newId();
    const { incidentId } = subject;
    const fields = { textVersionId, outcome, reason, contentHash, headsHash };
    await tx.textReview.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: reviewId, incidentId, organisationId, ...fields },
        ...{ mandate: mandate ?? Prisma.DbNull, memberId: actor.id },
        ...{ recordedAt: now.toString(), recordedBy: actor.name },
      },
    });
    const about = { incidentId, organisationId, subjectId: reviewId, fields: { ...fields, mandate } };
    return {
      result: { textVersionId },
      events: [event(outcome === "signed" ? "text.signed" : "text.returned", about)],
    };
  },
});

type Reviewing = { readonly actor: Actor; readonly now: Temporal.Instant };
type Subject = VersionSubject & { readonly organisationId: string; readonly timeZone: string };

/** Who signs must be the legal representative or a recorded delegate on that day. */
async function requireMandate(tx: Tx, { organisationId, timeZone }: Subject, { actor, now }: Reviewing) {
  const sought = { organisationId, timeZone, memberId: actor.id, purpose: "decide", at: now } as const;
  const found = await readMandate(tx, sought);
  if (found.mandate === null) throw invalid("outcome", NO_MANDATE[found.why]);
  return usedMandate(found.mandate);
}

/** Four eyes: whoever wrote in it does not sign it, by whatever account of theirs. */
async function refuseAuthor(tx: Tx, { authorIds }: Subject, actor: Actor): Promise<void> {
  await holdLinks(tx, "shared");
  const accounts = await listAccountsOfPerson(tx, actor.id);
  if (accounts.some((account) => authorIds.includes(account))) throw invalid("outcome", "ownText");
}
