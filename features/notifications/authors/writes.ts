import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";

/** Somebody who wrote any of the common text that is in a draft. */
export type Worder = { readonly wordedAt: string; readonly wordedBy: string; readonly wordedById: string };

type OfDraft = { readonly id: string; readonly incidentId: string; readonly organisationId: string };

/** Keeps who else worded what is carried into drafts: once for each draft, and for good. */
export async function writeAuthors(
  tx: Tx,
  authored: readonly { readonly draft: OfDraft; readonly authors: readonly Worder[] }[],
  { workspaceId }: Pick<Actor, "workspaceId">,
): Promise<Event[]> {
  const known = await tx.draftAuthor.findMany({
    where: { draftId: { in: authored.map(({ draft }) => draft.id) } },
    select: { draftId: true, wordedById: true },
  });
  const keyOf = (draftId: string, by: string) => `${draftId} ${by}`;
  const kept = new Set(known.map(({ draftId, wordedById }) => keyOf(draftId, wordedById)));
  const rows = authored.flatMap(({ draft: { id: draftId, incidentId, organisationId }, authors }) =>
    authors
      .filter(({ wordedById }) => !kept.has(keyOf(draftId, wordedById)))
      .map((one) => ({ id: newId(), draftId, incidentId, organisationId, ...one })),
  );
  await insertRows(tx, [{ table: "draft_authors", rows: rows.map((row) => ({ workspaceId, ...row })) }]);
  return rows.map(({ id: subjectId, incidentId, organisationId, ...fields }) =>
    event("draft_author.recorded", { incidentId, organisationId, subjectId, fields }),
  );
}
