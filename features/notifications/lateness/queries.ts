import type { Tx } from "#lib/db.ts";
import { AppError, invalid } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import { type DraftContent, readContent } from "../documents/rules.ts";
import { type DraftRow, findSubmitted, readFactsOfDraft } from "../drafts/queries.ts";

type Asked = { readonly draft: DraftRow; readonly content: DraftContent; readonly at: Moment };

/**
 * Whether what was put forward says of the 72 hours what the engine says of a filing made then. Null where its form does
 * not ask, or where nothing is dated.
 */
export async function readLateness(tx: Tx, { draft, content, at }: Asked) {
  const asking = draft.form.fields.find(({ fact }) => fact === "awareness.late");
  if (asking === undefined) return null;
  const facts = await readFactsOfDraft(tx, draft, at);
  const isSo = facts["awareness.late"].value;
  if (isSo === null) return null;
  const fields = content.sections.flatMap((section) => section.fields);
  const says = fields.find(({ id }) => id === asking.id)?.value ?? null;
  return { fieldId: asking.id, holds: says === isSo, isLate: isSo === "yes" };
}

type Standing = { readonly draft: DraftRow; readonly at: Moment };

/** Nobody signs or files an answer about the 72 hours that time has made untrue since it was put forward. */
export async function refuseUntrueLateness(tx: Tx, { draft, at }: Standing): Promise<void> {
  const submitted = await findSubmitted(tx, draft);
  if (submitted === null) throw new AppError("conflict", "nothing was put forward");
  const lateness = await readLateness(tx, { draft, content: readContent(submitted), at });
  if (lateness !== null && !lateness.holds) throw invalid("draftId", "latenessChanged");
}
