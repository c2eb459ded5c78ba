import { measureCompleteness } from "#features/forms/rules.ts";
import { enqueueMails } from "#features/mails/writes.ts";
import { listSigners } from "#features/organisations/mandates/queries.ts";
import { command } from "#lib/command.ts";
import { instantOf } from "#lib/dates.ts";
import { AppError, invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canPrepareDraft } from "../access.ts";
import { getCase, getDraft, listDeparted, lockDraft, readContent } from "../queries.ts";
import { submitDraftInput } from "../schema.ts";
import { moveDraft, writeStep } from "../writes.ts";

/** Puts a draft before the organisation's signatory with the DPO's opinion: from here on its content stands as it is. */
export const submitDraft = command({
  input: submitDraftInput,
  load: async (tx, { draftId }) => {
    const draft = await getDraft(tx, draftId);
    return { ...draft, incident: await getCase(tx, draft.incidentId) };
  },
  access: canPrepareDraft,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const draft = await lockDraft(tx, subject.id);
    if (draft.state !== "preparing" && draft.state !== "returned")
      throw new AppError("conflict", "somebody put this draft forward or gave it up meanwhile");
    const { filled, text, sha256, duty } = await readContent(tx, draft, now.toString());
    const { missing, faulty } = measureCompleteness(filled);
    if (faulty.length > 0) throw invalid("draftId", "fieldsFaulty");
    if (missing.length > 0) throw invalid("draftId", "fieldsMissing");
    const departed = await listDeparted(tx, draft);
    if (departed.length > 0 && !input.coversDeparted) throw invalid("coversDeparted", "labLeft");
    const said = { step: "submitted", says: input.opinion, content: text, contentSha256: sha256 } as const;
    const step = await writeStep(tx, draft, { ...said, departed, actor, now });
    const moved = await moveDraft(tx, draft, {
      ...{ state: "in_review", contentSha256: sha256, version: input.version },
    });
    const { id, incidentId, organisationId } = draft;
    const signers = (await listSigners(tx, [organisationId], now)).get(organisationId) ?? [];
    await enqueueMails(tx, {
      ...{ actor, now },
      mails: [...new Set(signers.map(({ memberId }) => memberId))].map((to) => ({
        ...{ to, kind: "must_sign", incidentId, organisationId, path: `/sign/drafts/${id}` },
        ...{ ruleId: duty.ruleId, dueAt: duty.dueAt === null ? null : instantOf(duty.dueAt) },
      })),
    });
    return { result: { reference: subject.incident.reference, draftId: id }, events: [step, moved] };
  },
});
