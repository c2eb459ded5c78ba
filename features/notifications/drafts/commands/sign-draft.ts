import { enqueueMails } from "#features/mails/writes.ts";
import { hasMandate } from "#features/organisations/mandates/queries.ts";
import { holdLinks } from "#features/organisations/persons/writes.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { instantOf } from "#lib/dates.ts";
import { AppError, invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { refuseUntrueLateness } from "../../lateness/queries.ts";
import { readStanding } from "../../signatures/queries.ts";
import { canSignDraft } from "../access.ts";
import { getCase, getDraft, getDuty, listFilers, lockDraft } from "../queries.ts";
import { signDraftInput } from "../schema.ts";
import { moveDraft, writeStep } from "../writes.ts";

/**
 * The controller's signatory signs the content they had before them, named by its hash, by a mandate in force. Nobody
 * signs what the same person wrote, whichever account they wrote it with and whatever their role was then.
 */
export const signDraft = command({
  input: signDraftInput,
  load: async (tx, { draftId }, { id: memberId }) => {
    const draft = await getDraft(tx, draftId);
    const { organisationId, incidentId } = draft;
    const isDelegate = await hasMandate(tx, { organisationId, memberId, purpose: "decide" });
    return { ...draft, isDelegate, incident: await getCase(tx, incidentId) };
  },
  access: canSignDraft,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    await holdLinks(tx, "shared");
    const draft = await lockDraft(tx, subject.id);
    if (draft.state !== "in_review" || draft.contentSha256 !== input.seen)
      throw new AppError("conflict", "the draft changed since it was opened");
    const standing = await readStanding(tx, { draft, actor, now });
    if (standing === null) throw new AppError("forbidden", "not within this person's role");
    const { mandate, problem } = standing;
    if (mandate === null || problem !== null) throw invalid("mandate", problem ?? "noMandate");
    await refuseUntrueLateness(tx, { draft, at: now.toString() });
    const step = await writeStep(tx, draft, {
      ...{ step: "signed", says: input.reasons, contentSha256: input.seen, mandate: mandate as Json },
      ...{ actor, now },
    });
    const moved = await moveDraft(tx, draft, { state: "signed" });
    const { id, incidentId, organisationId } = draft;
    const { ruleId, dueAt } = await getDuty(tx, draft);
    const path = `/incidents/${subject.incident.reference}/notifications/${id}`;
    await enqueueMails(tx, {
      ...{ actor, now },
      mails: (await listFilers(tx)).map((to) => ({
        ...{ to, kind: "must_file", incidentId, organisationId, path, ruleId },
        dueAt: dueAt === null ? null : instantOf(dueAt),
      })),
    });
    return { result: { draftId: id }, events: [step, moved] };
  },
});
