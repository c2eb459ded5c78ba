import { readFactsOfMany } from "#features/forms/queries.ts";
import { type Answers, type FactBase, fillForm, measureCompleteness } from "#features/forms/rules.ts";
import type { Tx } from "#lib/db.ts";
import type { Actor } from "#lib/scope.ts";
import { canWordBatch } from "../batches/access.ts";
import {
  type Addressed,
  type BatchRow,
  getBatch,
  listAddressed,
  listTexts,
  type Wording,
} from "../batches/queries.ts";
import { answersOf, contradicted, standingWordings } from "../batches/rules.ts";
import { canReread } from "../drafts/access.ts";
import { OPEN_STATES } from "../drafts/catalogue.ts";
import {
  type DraftRow,
  findDrafts,
  type GivenAnswer,
  listAnswers,
  NOTHING_KNOWN,
} from "../drafts/queries.ts";
import { standingAnswers } from "../drafts/rules.ts";
import type { PassedOver } from "./catalogue.ts";
import { type FieldStance, passedOver, stanceOf } from "./rules.ts";

/** One draft of a batch beside the common text as it stands now. */
export type DraftStance = {
  readonly draft: DraftRow;
  readonly fields: readonly FieldStance[];
  readonly passedOver: PassedOver | null;
};

/** How each of these drafts stands to the common text, field by field. */
export async function readStances(
  tx: Tx,
  batch: BatchRow,
  { drafts, now }: { readonly drafts: readonly DraftRow[]; readonly now: Temporal.Instant },
): Promise<DraftStance[]> {
  const { incidentId, language } = batch;
  const wordings = await listTexts(tx, batch.id);
  const organisationIds = [...new Set(drafts.map(({ organisationId }) => organisationId))];
  const facts = await readFactsOfMany(tx, { incidentId, language, organisationIds, at: now.toString() });
  const ids = drafts.map(({ id }) => id);
  const given = Map.groupBy(await listAnswers(tx, ids), ({ draftId }) => draftId);
  const addressed = await listAddressed(tx, batch, organisationIds);
  const leftOut = new Map(addressed.map(({ organisationId, reason }) => [organisationId, reason]));
  return drafts.map((draft) => {
    const known = facts.get(draft.organisationId) ?? NOTHING_KNOWN;
    const fields = compare(batch, wordings, { known, given: given.get(draft.id) ?? [] });
    return {
      draft,
      fields,
      passedOver: passedOver({
        state: draft.state,
        leftOut: leftOut.get(draft.organisationId) ?? null,
        fields,
      }),
    };
  });
}

type OfDraft = { readonly known: FactBase; readonly given: readonly GivenAnswer[] };

function compare(
  { form, phase }: BatchRow,
  wordings: readonly Wording[],
  { known, given }: OfDraft,
): FieldStance[] {
  const standing = standingWordings(wordings);
  const refused = contradicted({ form, phase, facts: known }, answersOf(standing));
  const worded = Map.groupBy(wordings, ({ fieldId }) => fieldId);
  const answered = Map.groupBy(given, ({ fieldId }) => fieldId);
  return form.fields.flatMap(({ id }) => {
    const of = {
      wordings: worded.get(id) ?? [],
      given: answered.get(id) ?? [],
      contradicted: refused.has(id),
    };
    return stanceOf(id, of) ?? [];
  });
}

type Reading = { readonly batchId: string; readonly actor: Actor; readonly now: Temporal.Instant };

/** One common text with its drafts: what is worded, whom it is for, and how each draft stands to it. */
export async function readBatch(tx: Tx, { batchId, actor, now }: Reading) {
  const batch = await getBatch(tx, batchId);
  const wordings = await listTexts(tx, batchId);
  const { form, phase } = batch;
  const answers = answersOf(standingWordings(wordings));
  const addressed = await listAddressed(tx, batch);
  const drafts = await findDrafts(tx, { batchId });
  return {
    ...{ batch, wordings, addressed },
    /** Every field as the common text alone fills it. */
    shown: fillForm({ form, phase, facts: NOTHING_KNOWN, answers }),
    silence: await readSilence(tx, batch, { answers, addressed, drafts, now }),
    stances: await readStances(tx, batch, { drafts, now }),
    mayWord: batch.incident.closedAt === null && canWordBatch(actor),
    mayReturn: batch.incident.closedAt === null && canReread(actor),
  };
}
export type ReadBatch = Awaited<ReturnType<typeof readBatch>>;

type Asked = {
  readonly answers: Answers;
  readonly addressed: readonly Addressed[];
  readonly drafts: readonly DraftRow[];
  readonly now: Temporal.Instant;
};

/** How many of those whom the text is for would still leave a needed field without an answer, field by field. */
async function readSilence(tx: Tx, batch: BatchRow, { answers, addressed, drafts, now }: Asked) {
  const { incidentId, language, form, phase } = batch;
  const open = new Set(drafts.flatMap((one) => (isOpen(one) ? [one.organisationId] : [])));
  const theirs = addressed.flatMap(({ organisationId, reason }) =>
    reason === null || open.has(organisationId) ? [organisationId] : [],
  );
  const facts = await readFactsOfMany(tx, {
    incidentId,
    language,
    organisationIds: theirs,
    at: now.toString(),
  });
  const ids = drafts.map(({ id }) => id);
  const given = Map.groupBy(await listAnswers(tx, ids), ({ draftId }) => draftId);
  const ownOf = new Map(drafts.map((one) => [one.organisationId, standingAnswers(given.get(one.id) ?? [])]));
  const missing = theirs.flatMap((organisationId) => {
    const known = facts.get(organisationId) ?? NOTHING_KNOWN;
    const all = { ...answers, ...ownOf.get(organisationId) };
    const refused = contradicted({ form, phase, facts: known }, all);
    const standing = Object.fromEntries(Object.entries(all).filter(([id]) => !refused.has(id)));
    return measureCompleteness(fillForm({ form, phase, facts: known, answers: standing })).missing;
  });
  const counted = Map.groupBy(missing, (fieldId) => fieldId);
  return { of: theirs.length, in: (fieldId: string) => counted.get(fieldId)?.length ?? 0 };
}

const isOpen = ({ state }: DraftRow): boolean => OPEN_STATES.some((one) => one === state);
