import { hasMandate } from "#features/organisations/mandates/queries.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { tellReturned } from "../../returning/writes.ts";
import { whyNotReturned } from "../../signatures/queries.ts";
import { canReturnDraft } from "../access.ts";
import { getCase, getDraft, lockDraft } from "../queries.ts";
import { fieldOfForm } from "../rules.ts";
import { returnDraftInput } from "../schema.ts";
import { moveDraft, writeStep } from "../writes.ts";

/** Sends a draft back with what is to change, field by field where that helps. */
export const returnDraft = command({
  input: returnDraftInput,
  load: async (tx, { draftId }, { id: memberId }) => {
    const draft = await getDraft(tx, draftId);
    const { organisationId, incidentId } = draft;
    const isDelegate = await hasMandate(tx, { organisationId, memberId, purpose: "decide" });
    return { ...draft, isDelegate, incident: await getCase(tx, incidentId) };
  },
  access: canReturnDraft,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const draft = await lockDraft(tx, subject.id);
    if (draft.state !== "in_review" || draft.contentSha256 !== input.seen)
      throw new AppError("conflict", "the draft changed meanwhile");
    const problem = await whyNotReturned(tx, { draft, actor, now });
    if (problem !== null) throw invalid("says", problem);
    for (const { fieldId } of input.remarks) fieldOfForm(draft.form, fieldId);
    const step = await writeStep(tx, draft, {
      ...{ step: "returned", says: input.says, remarks: input.remarks, contentSha256: input.seen },
      ...{ actor, now },
    });
    const moved = await moveDraft(tx, draft, { state: "returned" });
    await tellReturned(tx, [draft], { actor, now, reference: subject.incident.reference });
    return { result: { draftId: draft.id }, events: [step, moved] };
  },
});
