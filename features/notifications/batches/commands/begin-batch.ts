import { readForm } from "#features/forms/corrections/queries.ts";
import { findFormFor } from "#law/form-pack.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { getCase } from "../../drafts/queries.ts";
import { canWordBatch } from "../access.ts";
import { beginBatchInput } from "../schema.ts";

/** Begins one text for the drafts of many organisations: one duty, its form as the workspace has corrected it, one phase. */
export const beginBatch = command({
  input: beginBatchInput,
  load: (tx, { incidentId }) => getCase(tx, incidentId),
  access: (actor) => canWordBatch(actor),
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id: incidentId, reference } = subject;
    const [ruleId = "", addressee = ""] = input.duty.split(" ");
    const owed = await tx.obligation.count({ where: { incidentId, ruleId, addressee } });
    const known = findFormFor(ruleId, addressee);
    if (owed === 0 || known === null) throw invalid("duty", "choose");
    if (!known.phases.includes(input.phase)) throw invalid("phase", "choose");
    const { id: formId, version: formVersion } = await readForm(tx, known.id);
    const batchId = newId();
    const fields = {
      ...{ ruleId, addressee, formId, formVersion, phase: input.phase, language: input.language },
      begunAt: now.toString({ fractionalSecondDigits: 3 }),
      ...{ begunBy: actor.name, begunById: actor.id },
    };
    await tx.draftBatch.createMany({
      data: { workspaceId: actor.workspaceId, id: batchId, incidentId, ...fields },
    });
    const begun = event("draft_batch.begun", { incidentId, subjectId: batchId, fields });
    return { result: { reference, batchId }, events: [begun] };
  },
});
