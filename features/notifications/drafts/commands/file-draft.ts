import { hash } from "node:crypto";
import { getObligation } from "#features/obligations/queries.ts";
import { type Command, command, parseInput } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { Moment } from "#lib/moment.ts";
import { printPdf } from "#lib/pdf.ts";
import { organisationPrincipal, systemPrincipal, withScope } from "#lib/scope.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordFiling } from "../../access.ts";
import { filedDocument } from "../../documents/components/filed-document.ts";
import { composeFiled } from "../../documents/queries.ts";
import { refuseFiledAt } from "../../filed-when/queries.ts";
import { refuseContradictions } from "../../guard/queries.ts";
import { refuseUntrueLateness } from "../../lateness/queries.ts";
import { fileDraftInput } from "../../schema.ts";
import { isSubmittedByCell, signedByAuthor } from "../../signatures/queries.ts";
import { writeFiling } from "../../writes.ts";
import { type DraftRow, getDraft, listDeparted, lockDraft, readContent } from "../queries.ts";
import { moveDraft } from "../writes.ts";

type Printed = { readonly text: string; readonly pdf: Buffer } | null;
type Filed = { readonly reference: string; readonly draftId: string; readonly filingId: string };

/**
 * Files a signed draft and keeps exactly what was sent: its content and the same as a document, each with its hash. The
 * document is printed before the act begins, so that nobody waits for it in the log; the act keeps it only if what was
 * printed is what it files.
 */
export const fileDraft: Command<unknown, Filed> = async (principal, rawInput, now) => {
  const input = parseInput(fileDraftInput, rawInput);
  const composed = await withScope(principal, async (tx, actor) => {
    const draft = await getDraft(tx, input.draftId);
    const made = canRecordFiling(actor, draft) ? await composeFiled(tx, draft, input) : null;
    if (made === null) return null;
    const { filedAt } = input;
    // Before what is compared as of then: an instant at which it cannot have been filed is wrong itself.
    const { exposure, incidentId } = await getObligation(tx, draft.obligationId);
    const { instants, organisation } = exposure;
    const at = { filedAt, zone: organisation.timeZone, now, incidentId, instants };
    await refuseFiledAt(tx, { ...at, draftId: draft.id });
    await refuseUntrueLateness(tx, { draft, at: filedAt });
    return { ...made, draft, person: actor.id, workspaceId: actor.workspaceId };
  });
  const printed =
    composed === null
      ? null
      : { text: composed.text, pdf: await printPdf(filedDocument(composed.kept), composed.person) };
  if (composed !== null && !(await isAsSigned({ ...composed, at: input.filedAt })))
    throw invalid("draftId", "changedSinceSigned");
  return keepFiling(printed)(principal, rawInput, now);
};

type Composed = { readonly draft: DraftRow; readonly workspaceId: string; readonly at: Moment };

/**
 * Whether answers and facts, as of when it is filed, still give what was signed, whoever files. The cell and an
 * organisation see different facts: they are read as whoever put the draft forward reads them.
 */
async function isAsSigned({ draft, workspaceId, at }: Composed): Promise<boolean> {
  const { organisationId, contentSha256 } = draft;
  const cell = systemPrincipal(workspaceId);
  const isByCell = await withScope(cell, (tx) => isSubmittedByCell(tx, draft));
  const reader = isByCell ? cell : organisationPrincipal({ workspaceId, organisationId });
  return withScope(reader, async (tx) => (await readContent(tx, draft, at)).sha256 === contentSha256);
}

function keepFiling(printed: Printed) {
  return command({
    input: fileDraftInput,
    load: async (tx, { draftId }) => {
      const draft = await getDraft(tx, draftId);
      return { draft, obligation: await getObligation(tx, draft.obligationId) };
    },
    access: (actor, { draft }) => canRecordFiling(actor, draft),
    origin: (_input, { obligation }) => obligation.incident.origin as Origin,
    run: async ({ tx, actor, input, subject, now }) => {
      const { obligation } = subject;
      if (input.obligationId !== obligation.id) throw invalid("obligationId", "choose");
      const draft = await lockDraft(tx, subject.draft.id);
      const composed = await composeFiled(tx, draft, input);
      if (composed === null || printed === null || composed.text !== printed.text)
        throw new AppError("conflict", "the draft is not signed as it stands");
      if (await signedByAuthor(tx, draft)) throw invalid("draftId", "ownDraft");
      await refuseContradictions(tx, { draft, reach: actor.reach, at: input.filedAt });
      const departed = await listDeparted(tx, draft);
      if (departed.length > 0 && !input.coversDeparted) throw invalid("coversDeparted", "labLeft");
      const { draftVersion, coversDeparted: _covers, ...filing } = input;
      const { filingId, events } = await writeFiling(tx, {
        ...{ subject: obligation, actor, now },
        input: { ...filing, phase: draft.phase },
      });
      const moved = await moveDraft(tx, draft, { state: "filed", version: draftVersion });
      const { incidentId, organisationId, id: draftId } = draft;
      const id = newId();
      const { pdf, text } = printed;
      const kept = {
        ...{ filingId, draftId, contentSha256: composed.sha256, pdfSha256: hash("sha256", pdf, "hex") },
        keptAt: now.toString({ fractionalSecondDigits: 3 }),
      };
      await tx.filedDocument.createMany({
        data: {
          ...{ workspaceId: actor.workspaceId, id, incidentId, organisationId, ...kept },
          ...{ content: text, pdf: new Uint8Array(pdf) },
        },
      });
      const documented = event("filing.documented", {
        incidentId,
        organisationId,
        subjectId: id,
        fields: kept,
      });
      const { reference } = obligation.incident;
      return { result: { reference, draftId, filingId }, events: [...events, moved, documented] };
    },
  });
}
