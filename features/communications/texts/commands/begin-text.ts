import { command } from "#lib/command.ts";
import { notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { firstWords } from "../../advice/rules.ts";
import { canWriteText } from "../access.ts";
import { EMPTY } from "../rules.ts";
import { beginTextInput } from "../schema.ts";

/** A text to persons, with the first words of its advice for the kinds of data chosen; everything else is still empty. */
export const beginText = command({
  input: beginTextInput,
  load: async (tx, { incidentId }) => {
    const where = { id: incidentId };
    const incident = await tx.incident.findFirst({ where, select: { origin: true, reference: true } });
    if (incident === null) throw notFound("incident");
    return incident;
  },
  access: canWriteText,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject: { reference }, now }) => {
    const { incidentId, categories, ...fields } = input;
    const [textId, textVersionId] = [newId(), newId()];
    const content = { ...EMPTY, ...firstWords(categories, fields) };
    const { workspaceId } = actor;
    const signed = { recordedAt: now.toString(), recordedBy: actor.name };
    await tx.letterText.createMany({ data: { workspaceId, id: textId, incidentId, ...fields, ...signed } });
    const version = { textId, number: 1, content, authorIds: [actor.id] };
    await tx.textVersion.createMany({
      data: { workspaceId, id: textVersionId, incidentId, ...version, ...signed },
    });
    return {
      result: { textId, reference },
      events: [
        event("letter_text.begun", { incidentId, subjectId: textId, fields }),
        event("text_version.written", { incidentId, subjectId: textVersionId, fields: version }),
      ],
    };
  },
});
