import { type Answer, fillForm } from "#features/forms/rules.ts";
import type { Form, FormPhase } from "#law/forms/form.ts";
import type { Tx } from "#lib/db.ts";
import type { Locale } from "#lib/i18n.ts";
import { listAnswers, readFactsOfDraft } from "../drafts/queries.ts";

type Beginning = {
  readonly incidentId: string;
  readonly organisationId: string;
  readonly form: Form;
  readonly phase: FormPhase;
  readonly language: Locale;
};

/**
 * With what a later phase begins: the last filing made from a draft of this form, or of the one it starts from, and the
 * answers that its draft held for the fields this form has too. Whoever wrote them stays their author.
 */
export async function readBeginning(
  tx: Tx,
  { incidentId, organisationId, form, phase, language }: Beginning,
) {
  const formIds = [form.id, ...(form.startsFrom === null ? [] : [form.startsFrom])];
  const isFirst = phase === form.phases[0] && form.startsFrom === null;
  if (isFirst) return {};
  const last = await tx.filing.findFirst({
    where: { incidentId, organisationId, withdrawnAt: null, draft: { formId: { in: formIds } } },
    select: { id: true, draftId: true },
    orderBy: [{ filedAt: "desc" }, { recordedAt: "desc" }, { id: "asc" }],
  });
  if (last === null || last.draftId === null) return {};
  const kept = new Set(form.fields.map(({ id }) => id));
  const given = await listAnswers(tx, [last.draftId]);
  const standing = given.filter(
    (one) =>
      one.answer !== null &&
      // What was not known yet is what the next phase is for: it is asked again.
      !("unknown" in (one.answer as Answer)) &&
      kept.has(one.fieldId) &&
      !given.some(({ fieldId, number }) => fieldId === one.fieldId && number > one.number),
  );
  const facts = await readFactsOfDraft(tx, { incidentId, organisationId, language });
  const answers = standing.map(({ fieldId, answer, answeredBy, answeredById }) => ({
    ...{ fieldId, answer: answer as Answer, answeredBy, answeredById },
  }));
  const carried = Object.fromEntries(answers.map(({ fieldId, answer }) => [fieldId, answer]));
  const faulty = new Set(
    fillForm({ form, phase, facts, answers: carried })
      .filter(({ problems }) => problems.length > 0)
      .map(({ field }) => field.id),
  );
  // Where the file knows better by now, its word stands.
  return { startedFrom: last.id, answers: answers.filter(({ fieldId }) => !faulty.has(fieldId)) };
}
