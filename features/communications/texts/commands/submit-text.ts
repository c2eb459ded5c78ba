import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canWriteText } from "../access.ts";
import { problemsInText } from "../rules.ts";
import { submitTextInput } from "../schema.ts";
import { getVersion, textHash } from "../writes.ts";

/** Puts a text to those who sign: no block that the law or a channel asks for is empty, and it changes no more. */
export const submitText = command({
  input: submitTextInput,
  load: getVersion,
  access: canWriteText,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input: { textVersionId, version }, subject, now }) => {
    const problems = problemsInText(subject.content, subject.channels);
    if (problems.length > 0) throw new AppError("invalid", "the text is not complete", { problems });
    const submitted = {
      submittedAt: now.toString({ fractionalSecondDigits: 3 }),
      submittedBy: actor.name,
      contentHash: textHash(subject),
    };
    const { content } = subject;
    const authorIds = [...new Set([...subject.authorIds, actor.id])];
    const { count } = await tx.textVersion.updateMany({
      where: { id: textVersionId, version, submittedAt: null },
      data: { ...submitted, authorIds, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody changed or submitted this text meanwhile");
    const about = { incidentId: subject.incidentId, subjectId: textVersionId };
    return {
      result: { textVersionId },
      events: [event("text_version.submitted", { ...about, fields: { content, authorIds, ...submitted } })],
    };
  },
});
