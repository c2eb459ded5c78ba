import { fillForm } from "#features/forms/rules.ts";
import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { NOTHING_KNOWN } from "../../drafts/queries.ts";
import { fieldOfForm, pathOfProblem, typedAnswer } from "../../drafts/rules.ts";
import type { AnswerField } from "../../drafts/schema.ts";
import { canWordBatch } from "../access.ts";
import { type BatchRow, getBatch, listTexts, lockBatch } from "../queries.ts";
import { standingWordings } from "../rules.ts";
import { wordFieldsInput } from "../schema.ts";
import { writeTexts } from "../writes.ts";

/** Words fields of the common text, or leaves them to each organisation again. It is in no draft until somebody carries it there. */
export const wordFields = command({
  input: wordFieldsInput,
  load: (tx, { batchId }) => getBatch(tx, batchId),
  access: (actor) => canWordBatch(actor),
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    await lockBatch(tx, subject.id);
    const standing = standingWordings(await listTexts(tx, subject.id));
    const texts = input.answers.map((one, index) => {
      const number = standing.get(one.fieldId)?.number ?? 0;
      if (number !== one.seen) throw new AppError("conflict", "somebody worded this field meanwhile");
      return { fieldId: one.fieldId, number: number + 1, answer: checkedText(subject, one, index) };
    });
    const [first, ...others] = await writeTexts(tx, subject, { texts, actor, now });
    if (first === undefined) throw new RangeError("a text without an entry");
    const { reference } = subject.incident;
    const fieldId = input.answers.at(-1)?.fieldId ?? "";
    return { result: { reference, batchId: subject.id, fieldId }, events: [first, ...others] };
  },
});

/** As the field takes it, whatever an organisation's file says; a problem is told at its place in the form. */
function checkedText({ form, phase }: BatchRow, one: AnswerField, index: number) {
  const at = `answers.${index}`;
  const field = fieldOfForm(form, one.fieldId);
  const answer = typedAnswer(field, one, at);
  if (answer === null) return null;
  const filling = { form: { fields: [field] }, phase, facts: NOTHING_KNOWN };
  const [filled] = fillForm({ ...filling, answers: { [field.id]: answer } });
  const problems = (filled?.problems ?? []).map(({ code }) => ({
    ...{ path: `${at}.${pathOfProblem(code)}`, problem: code },
  }));
  if (problems.length > 0) throw new AppError("invalid", "the field does not take this text", { problems });
  return answer;
}
