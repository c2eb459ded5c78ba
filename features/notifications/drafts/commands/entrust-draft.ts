import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canEntrustDraft } from "../access.ts";
import { OPEN_STATES } from "../catalogue.ts";
import { getCase, getDraft, listVendorsOfCase, lockDraft } from "../queries.ts";
import { entrustDraftInput } from "../schema.ts";

/** The organisation asks a vendor of the case to prepare a draft on its behalf: only then does the vendor's contact see it. */
export const entrustDraft = command({
  input: entrustDraftInput,
  load: async (tx, { draftId }) => {
    const draft = await getDraft(tx, draftId);
    return { ...draft, incident: await getCase(tx, draft.incidentId) };
  },
  access: canEntrustDraft,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const draft = await lockDraft(tx, subject.id);
    if (!OPEN_STATES.some((state) => state === draft.state))
      throw new AppError("conflict", "the draft was filed or given up meanwhile");
    const vendors = await listVendorsOfCase(tx, draft.incidentId);
    if (!vendors.some(({ id }) => id === input.vendorId)) throw invalid("vendorId", "choose");
    const entrusted = {
      ...{ entrustedTo: input.vendorId, entrustedAt: now.toString({ fractionalSecondDigits: 3 }) },
      ...{ entrustedBy: actor.name, entrustedFor: input.basis },
    };
    const { count } = await tx.draft.updateMany({
      where: { id: draft.id, version: input.version },
      data: { ...entrusted, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody changed this draft meanwhile");
    const { id, incidentId, organisationId } = draft;
    return {
      result: { reference: subject.incident.reference, draftId: id },
      events: [event("draft.entrusted", { incidentId, organisationId, subjectId: id, fields: entrusted })],
    };
  },
});
