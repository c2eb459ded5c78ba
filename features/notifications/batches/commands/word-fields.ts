import { type Answers, fillForm } from "#features/forms/rules.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { NOTHING_KNOWN } from "../../drafts/queries.ts";
import { fieldOfForm, pathOfProblem, problemOfPeriod, typedAnswer } from "../../drafts/rules.ts";
import type { AnswerField } from "../../drafts/schema.ts";
import { canWordBatch } from "../access.ts";
import { type BatchRow, getBatch, listTexts, lockBatch } from "../queries.ts";
import { answersOf, standingWordings } from "../rules.ts";
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
    const answers = answersOf(standing);
    const texts = input.answers.map((one, index) => {
      const number = standing.get(one.fieldId)?.number ?? 0;
      if (number !== one.seen) throw new AppError("conflict", "somebody worded this field meanwhile");
      return {
        fieldId: one.fieldId,
        number: number + 1,
        answer: checkedText(subject, one, { index, answers, now }),
      };
    });
    const [first, ...others] = await writeTexts(tx, subject, { texts, actor, now });
    if (first === undefined) throw new RangeError("a text without an entry");
    const { reference } = subject.incident;
    const fieldId = input.answers.at(-1)?.fieldId ?? "";
    return { result: { reference, batchId: subject.id, fieldId }, events: [first, ...others] };
  },
});

type Checking = { readonly index: number; readonly answers: Answers; readonly now: Temporal.Instant };

/** As the field takes it, whatever an organisation's file says; a problem is told at its place in the form. */
function checkedText({ form, phase }: BatchRow, one: AnswerField, { index, answers, now }: Checking) {
  const at = `answers.${index}`;
  const field = fieldOfForm(form, one.fieldId);
  const answer = typedAnswer(field, one, at);
  if (answer === null) return null;
  const period = problemOfPeriod(field, answer, { form, facts: NOTHING_KNOWN, answers, now });
  if (period !== null) throw invalid(`${at}.value`, period);
  const filling = { form: { fields: [field] }, phase, facts: NOTHING_KNOWN };
  const [filled] = fillForm({ ...filling, answers: { [field.id]: answer } });
  const problems = (filled?.problems ?? []).map(({ code }) => ({
    ...{ path: `${at}.${pathOfProblem(code)}`, problem: code },
  }));
  if (problems.length > 0) throw new AppError("invalid", "the field does not take this text", { problems });
  return answer;
}
