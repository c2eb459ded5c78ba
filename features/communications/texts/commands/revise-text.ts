import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canWriteText } from "../access.ts";
import { reviseTextInput } from "../schema.ts";
import { getVersion } from "../writes.ts";

/** A new version that begins as the last one ended: what was put to somebody is never edited. */
export const reviseText = command({
  input: reviseTextInput,
  load: getVersion,
  access: canWriteText,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, subject, now }) => {
    const { incidentId, textId, content } = subject;
    const last = await tx.textVersion.findFirst({
      where: { textId },
      orderBy: { number: "desc" },
      select: { id: true, number: true, submittedAt: true, authorIds: true },
    });
    if (last === null || last.id !== subject.id || last.submittedAt === null)
      throw new AppError("conflict", "a newer version is being written");
    const textVersionId = newId();
    // Their words stand in it still: whoever wrote an earlier version does not sign this one.
    const authorIds = [...new Set([...last.authorIds, actor.id])];
    const version = { textId, number: last.number + 1, content, authorIds };
    await tx.textVersion.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: textVersionId, incidentId, ...version },
        ...{ recordedAt: now.toString(), recordedBy: actor.name },
      },
    });
    return {
      result: { textVersionId },
      events: [event("text_version.written", { incidentId, subjectId: textVersionId, fields: version })],
    };
  },
});
