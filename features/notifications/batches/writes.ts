import { readFactsOfMany } from "#features/forms/queries.ts";
import type { Answer, FactBase } from "#features/forms/rules.ts";
import type { Json } from "#ledger/canonical-json.ts";
import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import { type FirstAnswer, type NewDraft, writeDrafts } from "../drafts/writes.ts";
import { readBeginnings } from "../phases/queries.ts";
import { type BatchRow, listAddressed, listTexts, type Wording } from "./queries.ts";
import { answersOf, contradicted, standingWordings, wordersOf } from "./rules.ts";

type Acting = { readonly actor: Actor; readonly now: Temporal.Instant };
type NewWording = { readonly fieldId: string; readonly number: number; readonly answer: Answer | null };

/** One more wording of each of these fields; those before stay on file, and no draft changes. */
export async function writeTexts(
  tx: Tx,
  { id: batchId, incidentId }: Pick<BatchRow, "id" | "incidentId">,
  { texts, actor, now }: Acting & { readonly texts: readonly NewWording[] },
): Promise<Event[]> {
  const wordedAt = now.toString({ fractionalSecondDigits: 3 });
  const worded = { wordedAt, wordedBy: actor.name, wordedById: actor.id };
  const rows = texts.map((text) => ({ id: newId(), batchId, ...text, ...worded }));
  const written = rows.map((row) => ({ workspaceId: actor.workspaceId, incidentId, ...row }));
  await insertRows(tx, [{ table: "batch_texts", rows: written, jsonNulls: ["answer"] }]);
  return rows.map(({ id: subjectId, answer, ...fields }) =>
    event("batch_text.worded", { incidentId, subjectId, fields: { ...fields, answer: answer as Json } }),
  );
}

type Preparing = Acting & { readonly batch: BatchRow; readonly organisationIds: readonly string[] };

/**
 * Prepares the draft of each of these organisations from the common text: where its own file knows better, its word
 * stands; a later phase begins with what it filed last. Whoever ever worded a field that goes into it is an author of the
 * draft. Those that nothing is to be prepared for are passed over.
 */
export async function writeDraftsOfBatch(
  tx: Tx,
  { batch, organisationIds, actor, now }: Preparing,
): Promise<Event[]> {
  const { incidentId, formId, formVersion, form, phase, language } = batch;
  const addressed = (await listAddressed(tx, batch, organisationIds)).filter(({ reason }) => reason === null);
  if (addressed.length === 0) return [];
  const theirs = addressed.map(({ organisationId }) => organisationId);
  const facts = await readFactsOfMany(tx, {
    incidentId,
    language,
    organisationIds: theirs,
    at: now.toString(),
  });
  // What was said to one of several addressees of a duty is not what the next one is told.
  const to = { addressee: batch.addressee, subject: "" };
  const beginnings = await readBeginnings(tx, { incidentId, form, phase, to, facts });
  const wordings = await listTexts(tx, batch.id);
  const texts = standingWordings(wordings);
  const drafts = addressed.flatMap(({ organisationId, obligationIds }): NewDraft[] => {
    const known = facts.get(organisationId);
    if (known === undefined) return [];
    const joint = jointAnswers({ texts, batch, known });
    const { answers: carried = [], ...from } = beginnings.get(organisationId) ?? {};
    const isJoint = new Set(joint.map(({ fieldId }) => fieldId));
    const answers = [...joint, ...carried.filter(({ fieldId }) => !isJoint.has(fieldId))];
    const authors = wordersOf(wordings, isJoint);
    const of = { incidentId, organisationId, formId, formVersion, phase, language, batchId: batch.id };
    return obligationIds.map((obligationId) => ({ ...of, ...from, obligationId, answers, authors }));
  });
  return (await writeDrafts(tx, drafts, { actor, now })).events;
}

type Merging = {
  readonly texts: ReadonlyMap<string, Wording>;
  readonly batch: BatchRow;
  readonly known: FactBase;
};

function jointAnswers({ texts, batch: { form, phase }, known }: Merging): FirstAnswer[] {
  const answers = answersOf(texts);
  const refused = contradicted({ form, phase, facts: known }, answers);
  return [...texts.values()].flatMap(({ fieldId, answer, wordedBy, wordedById }) =>
    answer === null || refused.has(fieldId)
      ? []
      : [{ fieldId, answer: answer as Answer, answeredBy: wordedBy, answeredById: wordedById }],
  );
}
