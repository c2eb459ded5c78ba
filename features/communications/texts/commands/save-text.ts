import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canWriteText } from "../access.ts";
import { saveTextInput } from "../schema.ts";
import { getVersion } from "../writes.ts";

/** What was written so far; a block may still be empty. Whoever saves is an author, and will not sign it. */
export const saveText = command({
  input: saveTextInput,
  load: getVersion,
  access: canWriteText,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject }) => {
    const { textVersionId, version, ...content } = input;
    const authorIds = [...new Set([...subject.authorIds, actor.id])];
    const { count } = await tx.textVersion.updateMany({
      where: { id: textVersionId, version, submittedAt: null },
      data: { content, authorIds, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody changed or submitted this text meanwhile");
    const about = { incidentId: subject.incidentId, subjectId: textVersionId };
    return {
      result: { textVersionId },
      events: [event("text_version.changed", { ...about, fields: { content, authorIds } })],
    };
  },
});
