import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { firstWords } from "../../advice/rules.ts";
import { getOrigin } from "../../writes.ts";
import { canWriteText } from "../access.ts";
import { EMPTY } from "../rules.ts";
import { beginTextInput } from "../schema.ts";

/** A text to persons, with the first words of its advice for the kinds of data chosen; everything else is still empty. */
export const beginText = command({
  input: beginTextInput,
  load: (tx, { incidentId }) => getOrigin(tx, incidentId),
  access: canWriteText,
  origin: (_input, origin) => origin as Origin,
  run: async ({ tx, actor, input, now }) => {
    const { incidentId, categories, ...fields } = input;
    const [textId, textVersionId] = [newId(), newId()];
    const content = { ...EMPTY, ...firstWords(categories, fields.language) };
    const { workspaceId } = actor;
    const signed = { recordedAt: now.toString(), recordedBy: actor.name };
    await tx.letterText.createMany({ data: { workspaceId, id: textId, incidentId, ...fields, ...signed } });
    const version = { textId, number: 1, content, authorIds: [actor.id] };
    await tx.textVersion.createMany({
      data: { workspaceId, id: textVersionId, incidentId, ...version, ...signed },
    });
    return {
      result: { textId },
      events: [
        event("letter_text.begun", { incidentId, subjectId: textId, fields }),
        event("text_version.written", { incidentId, subjectId: textVersionId, fields: version }),
      ],
    };
  },
});
