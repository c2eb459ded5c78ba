import type { Answer } from "#features/forms/rules.ts";
import type { Form, FormPhase } from "#law/forms/form.ts";
import type { Tx } from "#lib/db.ts";
import { listAnswers } from "../drafts/queries.ts";

type Beginning = {
  readonly incidentId: string;
  readonly organisationId: string;
  readonly form: Form;
  readonly phase: FormPhase;
};

/**
 * With what a later phase begins: the last filing made from a draft of this form, or of the one it starts from, and the
 * answers that its draft held for the fields this form has too. Whoever wrote them stays their author.
 */
export async function readBeginning(tx: Tx, { incidentId, organisationId, form, phase }: Beginning) {
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
      kept.has(one.fieldId) &&
      !given.some(({ fieldId, number }) => fieldId === one.fieldId && number > one.number),
  );
  return {
    startedFrom: last.id,
    answers: standing.map(({ fieldId, answer, answeredBy, answeredById }) => ({
      ...{ fieldId, answer: answer as Answer, answeredBy, answeredById },
    })),
  };
}
