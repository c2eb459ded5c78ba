import type { Tx } from "#lib/db.ts";
import type { Actor } from "#lib/scope.ts";
import type { Event } from "#lib/timeline.ts";
import { writeAuthors } from "../authors/writes.ts";
import { type BatchRow, listTexts } from "../batches/queries.ts";
import { wordersOf } from "../batches/rules.ts";
import { lockDrafts } from "../drafts/queries.ts";
import { moveDrafts, writeAnswersOf } from "../drafts/writes.ts";
import { readStances } from "./queries.ts";

type Merging = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly batch: BatchRow;
  readonly organisationIds: readonly string[];
};

/**
 * Carries the common text as it stands now into the drafts of these organisations that still say an earlier one. What was
 * written for one organisation alone stays, what is signed keeps its signature; a draft that was put forward goes back to
 * be put forward again. Whoever ever worded a field that is carried is an author of each, whoever carries it.
 */
export async function mergeTexts(tx: Tx, { batch, organisationIds, actor, now }: Merging): Promise<Event[]> {
  const own = await tx.draft.findMany({
    where: { batchId: batch.id, organisationId: { in: [...organisationIds] } },
    select: { id: true },
  });
  const drafts = await lockDrafts(
    tx,
    own.map(({ id }) => id),
  );
  const merged = (await readStances(tx, batch, { drafts, now })).filter((one) => one.passedOver === null);
  if (merged.length === 0) return [];
  const answered = merged.map(({ draft, fields }) => ({
    draft,
    answers: fields
      .filter(({ stance }) => stance === "behind")
      .map(({ fieldId, number, writes, wording: { wordedBy, wordedById } }) => ({
        ...{ fieldId, number: number + 1, answer: writes },
        ...{ answeredBy: wordedBy, answeredById: wordedById },
      })),
  }));
  const given = await writeAnswersOf(tx, answered, { actor, now });
  const wordings = await listTexts(tx, batch.id);
  const authored = answered.map(({ draft, answers }) => ({
    draft,
    authors: wordersOf(wordings, new Set(answers.map(({ fieldId }) => fieldId))),
  }));
  const authors = await writeAuthors(tx, authored, actor);
  const moved = await moveDrafts(
    tx,
    merged.map(({ draft }) => ({ draft, state: "preparing" })),
  );
  return [...moved, ...given, ...authors];
}
