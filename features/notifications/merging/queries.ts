import { readFactsOfMany } from "#features/forms/queries.ts";
import { type FactBase, fillForm } from "#features/forms/rules.ts";
import type { Tx } from "#lib/db.ts";
import type { Actor } from "#lib/scope.ts";
import { canWordBatch } from "../batches/access.ts";
import { type BatchRow, getBatch, listAddressed, listTexts, type Wording } from "../batches/queries.ts";
import { answersOf, contradicted, standingWordings } from "../batches/rules.ts";
import {
  type DraftRow,
  findDrafts,
  type GivenAnswer,
  listAnswers,
  NOTHING_KNOWN,
} from "../drafts/queries.ts";
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
  drafts: readonly DraftRow[],
): Promise<DraftStance[]> {
  const { incidentId, language } = batch;
  const wordings = await listTexts(tx, batch.id);
  const organisationIds = [...new Set(drafts.map(({ organisationId }) => organisationId))];
  const facts = await readFactsOfMany(tx, { incidentId, language, organisationIds });
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

type Reading = { readonly batchId: string; readonly actor: Actor };

/** One common text with its drafts: what is worded, whom it is for, and how each draft stands to it. */
export async function readBatch(tx: Tx, { batchId, actor }: Reading) {
  const batch = await getBatch(tx, batchId);
  const wordings = await listTexts(tx, batchId);
  const { form, phase } = batch;
  const answers = answersOf(standingWordings(wordings));
  return {
    ...{ batch, wordings },
    /** Every field as the common text alone fills it. */
    shown: fillForm({ form, phase, facts: NOTHING_KNOWN, answers }),
    addressed: await listAddressed(tx, batch),
    stances: await readStances(tx, batch, await findDrafts(tx, { batchId })),
    mayWord: batch.incident.closedAt === null && canWordBatch(actor),
  };
}
export type ReadBatch = Awaited<ReturnType<typeof readBatch>>;
