import { enqueueMails } from "#features/mails/writes.ts";
import { listSigners } from "#features/organisations/mandates/queries.ts";
import { command } from "#lib/command.ts";
import { instantOf } from "#lib/dates.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
import type { Origin } from "#lib/timeline.ts";
import { canWordBatch } from "../../batches/access.ts";
import { type BatchRow, getBatch } from "../../batches/queries.ts";
import { lockDrafts } from "../../drafts/queries.ts";
import { moveDrafts, writeSteps } from "../../drafts/writes.ts";
import { type Candidate, readCandidates } from "../queries.ts";
import { submitDraftsInput } from "../schema.ts";

/**
 * Puts several drafts of one text before their signatories at once, each with a record and a hash of its own: every one
 * must be as it was when their differences were read, else none is put forward and all is kept as it is.
 */
export const submitDrafts = command({
  input: submitDraftsInput,
  load: (tx, { batchId }) => getBatch(tx, batchId),
  access: (actor) => canWordBatch(actor),
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const seenOf = new Map(input.drafts.map(({ draftId, seen }) => [draftId, seen]));
    const drafts = await lockDrafts(tx, [...seenOf.keys()]);
    if (drafts.length < seenOf.size || drafts.some(({ batchId }) => batchId !== subject.id))
      throw invalid("drafts", "choose");
    const candidates = await readCandidates(tx, subject, { drafts, now });
    if (candidates.some(({ draftId, sha256, reason }) => reason !== null || seenOf.get(draftId) !== sha256))
      throw new AppError("conflict", "a draft changed since it was opened");
    const steps = candidates.map(({ draft, text, sha256 }) => ({
      ...{ draft, step: "submitted" as const, says: input.opinion, content: text, contentSha256: sha256 },
    }));
    const [first, ...others] = await writeSteps(tx, steps, { actor, now });
    if (first === undefined) throw new RangeError("nothing put forward");
    const moved = await moveDrafts(
      tx,
      candidates.map(({ draft, sha256 }) => ({ draft, state: "in_review", contentSha256: sha256 })),
    );
    await callSigners(tx, candidates, { batch: subject, actor, now });
    const { reference } = subject.incident;
    return { result: { reference, batchId: subject.id }, events: [first, ...others, ...moved] };
  },
});

type Calling = { readonly batch: BatchRow; readonly actor: Actor; readonly now: Temporal.Instant };

/** One mail to each signatory, however many organisations they sign for. */
async function callSigners(tx: Tx, candidates: readonly Candidate[], { batch, actor, now }: Calling) {
  const organisationIds = candidates.map(({ draft }) => draft.organisationId);
  const signers = await listSigners(tx, organisationIds, now);
  const waiting = candidates.flatMap(({ draft, duty }) => {
    const theirs = signers.get(draft.organisationId) ?? [];
    return [...new Set(theirs.map(({ memberId }) => memberId))].map((to) => ({ to, draft, duty }));
  });
  const mails = [...Map.groupBy(waiting, ({ to }) => to)].map(([to, own]) => {
    const [only, ...more] = own;
    const dues = own.flatMap(({ duty }) => (duty.dueAt === null ? [] : [instantOf(duty.dueAt)]));
    const isOne = only !== undefined && more.length === 0;
    return {
      ...{ to, kind: "must_sign" as const, incidentId: batch.incidentId, ruleId: batch.ruleId },
      organisationId: isOne ? only.draft.organisationId : null,
      path: isOne ? `/sign/drafts/${only.draft.id}` : `/sign/batches/${batch.id}`,
      ...{ dueAt: dues.toSorted(Temporal.Instant.compare)[0] ?? null, many: own.length },
    };
  });
  await enqueueMails(tx, { actor, now, mails });
}
