import { type Answers, type FactBase, fillForm } from "#features/forms/rules.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canAnswerDraft, canPrepareDraft } from "../access.ts";
import { OPEN_STATES } from "../catalogue.ts";
import { type DraftRow, getCase, getDraft, listAnswers, lockDraft, readFactsOfDraft } from "../queries.ts";
import { fieldOfForm, pathOfProblem, problemOfPeriod, standingAnswers, typedAnswer } from "../rules.ts";
import { type AnswerField, answerFieldsInput } from "../schema.ts";
import { moveDraft, writeAnswers } from "../writes.ts";

/**
 * Answers fields of a draft, each typed, typed in place of what the file says with the reason, not known yet with what
 * will follow, or left to the file again. A draft that was put forward or signed goes back to be put forward again.
 */
export const answerFields = command({
  input: answerFieldsInput,
  load: async (tx, { draftId }) => {
    const draft = await getDraft(tx, draftId);
    return { ...draft, incident: await getCase(tx, draft.incidentId) };
  },
  access: canAnswerDraft,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const draft = await lockDraft(tx, subject.id);
    if (!OPEN_STATES.some((state) => state === draft.state))
      throw new AppError("conflict", "the draft was filed or given up meanwhile");
    // What was put forward is no longer the vendor's: it would take back a signature that is not theirs.
    if (!canPrepareDraft(actor, draft) && draft.state !== "preparing" && draft.state !== "returned")
      throw new AppError("conflict", "the draft was put forward meanwhile");
    const facts = await readFactsOfDraft(tx, draft, now.toString());
    const standing = standingAnswers(await listAnswers(tx, [draft.id]));
    const last = await countAnswers(tx, draft.id);
    const answers = input.answers.map((one, index) => {
      const number = last.get(one.fieldId) ?? 0;
      if (number !== one.seen) throw new AppError("conflict", "somebody answered this field meanwhile");
      const answer = checkedAnswer(draft, one, { facts, index, standing, now });
      return { fieldId: one.fieldId, number: number + 1, answer };
    });
    const given = await writeAnswers(tx, draft, { answers, actor, now });
    const moved = await moveDraft(tx, draft, { state: "preparing" });
    const fieldId = input.answers.at(-1)?.fieldId ?? "";
    return {
      result: { reference: subject.incident.reference, draftId: draft.id, fieldId },
      events: [moved, ...given],
    };
  },
});

type Checking = {
  readonly facts: FactBase;
  readonly index: number;
  readonly standing: Answers;
  readonly now: Temporal.Instant;
};

/** The answer as the field takes it beside what the file says; a problem is told at its place in the form. */
function checkedAnswer(draft: DraftRow, one: AnswerField, { facts, index, standing, now }: Checking) {
  const field = fieldOfForm(draft.form, one.fieldId);
  const at = `answers.${index}`;
  const answer = typedAnswer(field, one, at);
  if (answer === null) return null;
  const period = problemOfPeriod(field, answer, { form: draft.form, facts, answers: standing, now });
  if (period !== null) throw invalid(`${at}.value`, period);
  const answers: Answers = { [field.id]: answer };
  const filled = fillForm({ form: { fields: [field] }, phase: draft.phase, facts, answers });
  const problems = filled.flatMap((shown) => shown.problems);
  if (problems.length === 0) return answer;
  throw new AppError("invalid", "the field does not take this answer", {
    problems: problems.map(({ code }) => ({ path: `${at}.${pathOfProblem(code)}`, problem: code })),
  });
}

async function countAnswers(tx: Tx, draftId: string): Promise<Map<string, number>> {
  const rows = await tx.draftAnswer.groupBy({ by: ["fieldId"], where: { draftId }, _max: { number: true } });
  return new Map(rows.map(({ fieldId, _max: max }) => [fieldId, max.number ?? 0]));
}
