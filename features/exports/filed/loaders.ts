import { findDocumentOfDraft } from "#features/notifications/documents/queries.ts";
import { readFiled } from "#features/notifications/documents/rules.ts";
import { getCase, getDraft } from "#features/notifications/drafts/queries.ts";
import { notFound } from "#lib/errors.ts";
import type { MadeFile } from "#lib/file-answer.ts";
import type { Locale } from "#lib/i18n.ts";
import { isId } from "#lib/ids.ts";
import { type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { requirePrincipal } from "#lib/session.ts";
import { recordExport } from "../commands/record-export.ts";
import { docx } from "../formats/docx.ts";
import { recorded } from "../formats/recorded.ts";
import type { Chunks } from "../formats/sheet.ts";
import { takenBy } from "../writes.ts";
import { filedLetter } from "./components/filed-letter.ts";

type Asked = { readonly reference: string; readonly draft: string; readonly file: string };

const FORMATS = ["pdf", "json", "docx"] as const;
const TYPES = {
  pdf: "application/pdf",
  json: "application/json; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** What was filed from a draft as one file: as it is kept to the byte, or to work with. */
export async function loadFiledFile(
  { workspace, ...asked }: Asked & { readonly workspace: string },
  locale: Locale,
): Promise<MadeFile> {
  return filedFileFor(await requirePrincipal(workspace), asked, locale);
}

/** The same for whoever is known. What was sent is in the case's log when it ends. */
export async function filedFileFor(
  principal: Principal,
  { reference, draft: draftId, file }: Asked,
  locale: Locale,
): Promise<MadeFile> {
  const format = FORMATS.find((one) => one === file);
  if (format === undefined || !isId(draftId)) throw notFound("document");
  return withScope(principal, async (tx, actor) => {
    const draft = await getDraft(tx, draftId);
    const incident = await getCase(tx, draft.incidentId);
    const kept = await findDocumentOfDraft(tx, draftId);
    if (kept === null || incident.reference !== reference) throw notFound("document");
    const body: Record<(typeof FORMATS)[number], () => Chunks> = {
      pdf: () => whole(kept.pdf),
      json: () => whole(new TextEncoder().encode(kept.content)),
      docx: () => docx(filedLetter(readFiled(kept.content))),
    };
    const { organisationId, incidentId, formId, phase } = draft;
    const about = { incidentId, organisationId, what: "filing", format, language: locale, filter: null };
    return {
      name: `${reference}-${formId}-${phase}.${format}`,
      type: TYPES[format],
      body: recorded(body[format](), (sent) =>
        recordExport(
          systemPrincipal(actor.workspaceId),
          { ...about, ...sent, takenBy: takenBy(actor) },
          Temporal.Now.instant(),
        ),
      ),
    };
  });
}

async function* whole(bytes: Uint8Array): Chunks {
  yield bytes;
}
