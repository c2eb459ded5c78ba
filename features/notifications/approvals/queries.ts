import { type Completeness, measureCompleteness } from "#features/forms/rules.ts";
import { hasMandate, listSigners } from "#features/organisations/mandates/queries.ts";
import { listAccountsOfPerson } from "#features/organisations/persons/queries.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
import { type BatchRow, listAddressed } from "../batches/queries.ts";
import { readContent as parseContent } from "../documents/rules.ts";
import { type DraftRow, findDrafts, getCase, listDepartedOf, readContents } from "../drafts/queries.ts";
import { changesBetween } from "../phases/rules.ts";
import { readStanding, type SignerStanding } from "../signatures/queries.ts";
import { readingOf } from "../signatures/rules.ts";
import { MOST_APPROVED, type NotReady } from "./catalogue.ts";
import { type Compared, differencesAmong, whyNotReady } from "./rules.ts";
import type { SeenDrafts } from "./schema.ts";

const LAST_CHANGES = 3;

/** One draft of a batch as it would be put before its signatory, and why it cannot be yet. */
export type Candidate = Compared & {
  readonly draft: DraftRow;
  readonly sha256: string;
  readonly text: string;
  readonly duty: { readonly ruleId: string; readonly dueAt: Date | null };
  readonly completeness: Completeness;
  readonly reason: NotReady | null;
};

/** These drafts of one batch as they stand now, by the names of their organisations. */
export async function readCandidates(
  tx: Tx,
  batch: BatchRow,
  { drafts, now }: { readonly drafts: readonly DraftRow[]; readonly now: Temporal.Instant },
): Promise<Candidate[]> {
  const { incidentId } = batch;
  const organisationIds = [...new Set(drafts.map(({ organisationId }) => organisationId))];
  const contents = await readContents(tx, drafts, now.toString());
  const departedOf = await listDepartedOf(tx, { incidentId, organisationIds });
  const addressed = await listAddressed(tx, batch, organisationIds);
  const leftOut = new Map(addressed.map(({ organisationId, reason }) => [organisationId, reason]));
  return drafts
    .flatMap((draft): Candidate[] => {
      const found = contents.get(draft.id);
      if (found === undefined) return [];
      const { content, sha256, text, duty, filled } = found;
      const completeness = measureCompleteness(filled);
      const departed = departedOf(draft.organisationId).length;
      const reason = whyNotReady({
        ...{ state: draft.state, completeness, departed },
        leftOut: leftOut.get(draft.organisationId) ?? null,
      });
      const { name } = content.organisation;
      return [{ draftId: draft.id, name, content, draft, sha256, text, duty, completeness, reason }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
}

/** One draft that this person could sign, with what they read of it before where it changed since. */
export type Signable = Compared & {
  readonly draft: DraftRow;
  readonly sha256: string;
  readonly standing: SignerStanding;
  readonly opinion: { readonly says: string; readonly by: string } | null;
  readonly dueAt: Date | null;
  /** Whether they read it as it stands: another draft may have come since they read the others. */
  readonly isRead: boolean;
  /** Null: they see it for the first time, or it is as they saw it. */
  readonly changes: ReturnType<typeof changesBetween> | null;
};

type Signing = { readonly batchId: string; readonly actor: Actor; readonly now: Temporal.Instant };

/** The drafts of one text that wait for the signature of those for whom this person signs. */
export async function listSignable(tx: Tx, { batchId, actor, now }: Signing): Promise<Signable[]> {
  const drafts = await findDrafts(tx, {
    ...{ batchId, state: "in_review", organisationId: { in: [...actor.organisationIds] } },
    incident: { closedAt: null },
  });
  const steps = Map.groupBy(
    await tx.draftReview.findMany({
      where: { draftId: { in: drafts.map(({ id }) => id) } },
      orderBy: [{ steppedAt: "asc" }, { id: "asc" }],
      select: {
        ...{ draftId: true, step: true, says: true, content: true, contentSha256: true },
        ...{ steppedBy: true, steppedById: true },
        draft: { select: { obligation: { select: { dueAt: true } } } },
      },
    }),
    ({ draftId }) => draftId,
  );
  const accounts = await listAccountsOfPerson(tx, actor.id);
  const signable = [];
  for (const draft of drafts) {
    const standing = await readStanding(tx, { draft, actor, now });
    const own = steps.get(draft.id) ?? [];
    const text =
      own.find(({ step, contentSha256 }) => step === "submitted" && contentSha256 === draft.contentSha256)
        ?.content ?? null;
    if (standing === null || text === null || draft.contentSha256 === null) continue;
    const content = parseContent(text);
    const submitted = own.findLast(({ step }) => step === "submitted");
    const { isRead, before } = readingOf(own, { accounts, sha256: draft.contentSha256 });
    signable.push({
      ...{ draftId: draft.id, name: content.organisation.name, content, draft, standing },
      sha256: draft.contentSha256,
      opinion: submitted === undefined ? null : { says: submitted.says, by: submitted.steppedBy },
      dueAt: submitted?.draft.obligation.dueAt ?? null,
      isRead,
      changes: before === null ? null : changesBetween(parseContent(before), content),
    });
  }
  return signable.toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
}

type ToSign = { readonly batchId: string; readonly drafts: SeenDrafts };

/** The drafts that somebody wants to sign together, all of one text and one case; any out of sight is not found. */
export async function getToSign(tx: Tx, { batchId, drafts: asked }: ToSign, { id: memberId }: Actor) {
  const found = await findDrafts(tx, { batchId, id: { in: asked.map(({ draftId }) => draftId) } });
  const [first] = found;
  if (first === undefined || found.length < asked.length) throw notFound("draft");
  const drafts = [];
  for (const draft of found) {
    const { organisationId } = draft;
    const isDelegate = await hasMandate(tx, { organisationId, memberId, purpose: "decide" });
    drafts.push({ ...draft, isDelegate });
  }
  return { drafts, incident: await getCase(tx, first.incidentId) };
}

type Approving = { readonly batch: BatchRow; readonly now: Temporal.Instant };

/** What of a batch can be put forward together: the first hundred that are ready, and the others with the reason. */
export async function readApproval(tx: Tx, { batch, now }: Approving) {
  const candidates = await readCandidates(tx, batch, {
    drafts: await findDrafts(tx, { batchId: batch.id }),
    now,
  });
  const all = candidates.filter(({ reason }) => reason === null);
  const ready = all.slice(0, MOST_APPROVED);
  const notReady = candidates.flatMap(({ reason, ...one }) => (reason === null ? [] : [{ ...one, reason }]));
  const theirs = ready.map(({ draft }) => draft.organisationId);
  const signers = await listSigners(tx, theirs, now);
  const last = await tx.draftAnswer.findMany({
    where: { draftId: { in: ready.map(({ draftId }) => draftId) } },
    orderBy: [{ answeredAt: "desc" }, { draftId: "asc" }],
    distinct: ["draftId"],
    take: LAST_CHANGES,
    select: { draftId: true, answeredAt: true, answeredBy: true },
  });
  const nameOf = new Map(ready.map(({ draftId, name }) => [draftId, name]));
  return {
    ...{ ready, notReady, more: all.length - ready.length, comparison: differencesAmong(ready) },
    inReview: candidates.flatMap(({ draftId, name, draft: { state, contentSha256 } }) =>
      state === "in_review" && contentSha256 !== null ? [{ draftId, name, sha256: contentSha256 }] : [],
    ),
    unsigned: ready.flatMap(({ name, draft: { organisationId } }) =>
      signers.has(organisationId) ? [] : [{ name, organisationId }],
    ),
    changes: last.map(({ draftId, answeredAt, answeredBy }) => ({
      ...{ name: nameOf.get(draftId) ?? "", by: answeredBy, at: answeredAt },
    })),
  };
}
export type Approval = Awaited<ReturnType<typeof readApproval>>;
