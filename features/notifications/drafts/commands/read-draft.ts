import { hasMandate } from "#features/organisations/mandates/queries.ts";
import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canSignDraft } from "../access.ts";
import { getCase, getDraft, lockDraft } from "../queries.ts";
import { readDraftInput } from "../schema.ts";
import { writeStep } from "../writes.ts";

/** The signatory has read the draft, and goes on to sign or to return it: what changes later is shown beside this. */
export const readDraft = command({
  input: readDraftInput,
  load: async (tx, { draftId }, { id: memberId }) => {
    const draft = await getDraft(tx, draftId);
    const { organisationId, incidentId } = draft;
    const isDelegate = await hasMandate(tx, { organisationId, memberId, purpose: "decide" });
    return { ...draft, isDelegate, incident: await getCase(tx, incidentId) };
  },
  access: canSignDraft,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const draft = await lockDraft(tx, subject.id);
    if (draft.state !== "in_review" || draft.contentSha256 !== input.seen)
      throw new AppError("conflict", "the draft changed meanwhile");
    const step = await writeStep(tx, draft, {
      ...{ step: "read", says: "", contentSha256: input.seen, actor, now },
    });
    return { result: { draftId: draft.id }, events: [step] };
  },
});
