import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canPrepareDraft } from "../access.ts";
import { OPEN_STATES } from "../catalogue.ts";
import { getCase, getDraft, lockDraft } from "../queries.ts";
import { abandonDraftInput } from "../schema.ts";
import { moveDraft, writeStep } from "../writes.ts";

/** Gives a draft up, with the reason: it stays on file, and another can be begun. */
export const abandonDraft = command({
  input: abandonDraftInput,
  load: async (tx, { draftId }) => {
    const draft = await getDraft(tx, draftId);
    return { ...draft, incident: await getCase(tx, draft.incidentId) };
  },
  access: canPrepareDraft,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const draft = await lockDraft(tx, subject.id);
    if (!OPEN_STATES.some((state) => state === draft.state))
      throw new AppError("conflict", "the draft was filed or given up meanwhile");
    const { contentSha256 } = draft;
    const step = await writeStep(tx, draft, {
      ...{ step: "abandoned", says: input.reason, contentSha256, actor, now },
    });
    const moved = await moveDraft(tx, draft, { state: "abandoned", version: input.version });
    return { result: { reference: subject.incident.reference, draftId: draft.id }, events: [step, moved] };
  },
});
