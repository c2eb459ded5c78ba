import type { UsedMandate } from "#features/organisations/mandates/rules.ts";
import type { Tx } from "#lib/db.ts";
import { type DraftRow, findSubmitted } from "../drafts/queries.ts";
import type { FileDraft } from "../schema.ts";
import { type FiledContent, readContent, sealed } from "./rules.ts";

/** What will be kept of a filing made from a signed draft; null while nothing signed is there to file. */
export async function composeFiled(
  tx: Tx,
  draft: DraftRow,
  input: FileDraft,
): Promise<(ReturnType<typeof sealed> & { readonly kept: FiledContent }) | null> {
  if (draft.state !== "signed" || draft.contentSha256 === null) return null;
  const { contentSha256 } = draft;
  const signature = await tx.draftReview.findFirst({
    where: { draftId: draft.id, step: "signed", contentSha256 },
    orderBy: { steppedAt: "desc" },
    select: { steppedBy: true, steppedAt: true, mandate: true },
  });
  const content = await findSubmitted(tx, draft);
  if (signature === null || content === null) return null;
  const mandate = signature.mandate as unknown as UsedMandate;
  const { filedAt, filedBy, channel, reasonsForDelay } = input;
  const kept: FiledContent = {
    v: 1,
    content: readContent(content),
    signed: {
      ...{ by: signature.steppedBy, at: signature.steppedAt.toISOString(), capacity: mandate.capacity },
      ...{ basis: mandate.basis, contentSha256 },
    },
    filed: {
      ...{ phase: draft.phase, at: typeof filedAt === "string" ? filedAt : filedAt.date, by: filedBy },
      ...{ channel, reasonsForDelay },
    },
  };
  return { kept, ...sealed(kept) };
}

const KEPT = {
  ...{ id: true, filingId: true, draftId: true, content: true, contentSha256: true },
  ...{ pdf: true, pdfSha256: true, keptAt: true },
} as const;

/** What was filed under one filing, to the byte. */
export function findFiledDocument(tx: Tx, filingId: string) {
  return tx.filedDocument.findFirst({ where: { filingId }, select: KEPT });
}

/** The same by the draft it was filed from. */
export function findDocumentOfDraft(tx: Tx, draftId: string) {
  return tx.filedDocument.findFirst({ where: { draftId }, select: KEPT });
}
