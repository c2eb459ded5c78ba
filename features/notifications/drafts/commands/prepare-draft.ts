import { readForm } from "#features/forms/corrections/queries.ts";
import { getObligation } from "#features/obligations/queries.ts";
import { command } from "#lib/command.ts";
import type { Origin } from "#lib/timeline.ts";
import { readBeginning } from "../../phases/queries.ts";
import { canPrepareDraft } from "../access.ts";
import { formForDuty } from "../rules.ts";
import { prepareDraftInput } from "../schema.ts";
import { writeDrafts } from "../writes.ts";

/** Begins what is to be written for an authority; a later phase begins with what was filed last. */
export const prepareDraft = command({
  input: prepareDraftInput,
  load: (tx, { obligationId }) => getObligation(tx, obligationId),
  access: canPrepareDraft,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const form = await readForm(tx, formForDuty(subject, input).id);
    const { incidentId, organisationId, id: obligationId } = subject;
    const at = { incidentId, organisationId, obligationId };
    const to = { addressee: subject.addressee, subject: subject.subject };
    const draft = {
      ...{ ...at, formId: form.id, formVersion: form.version, phase: input.phase, language: input.language },
      ...(await readBeginning(tx, {
        ...{ ...at, to, form, phase: input.phase, language: input.language, at: now.toString() },
      })),
    };
    const { draftIds, events } = await writeDrafts(tx, [draft], { actor, now });
    const [first, ...others] = events;
    if (first === undefined) throw new RangeError("a draft without an entry");
    return {
      result: { reference: subject.incident.reference, draftId: draftIds[0] ?? "" },
      events: [first, ...others],
    };
  },
});
