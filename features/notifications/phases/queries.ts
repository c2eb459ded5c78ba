import { type Answer, type FactBase, fillForm } from "#features/forms/rules.ts";
import type { Form, FormPhase } from "#law/forms/form.ts";
import type { Tx } from "#lib/db.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import { type GivenAnswer, listAnswers, readFactsOfDraft } from "../drafts/queries.ts";
import type { FirstAnswer } from "../drafts/writes.ts";

/** To whom: a later phase begins with what was filed with the same authority, about the same. */
type To = { readonly addressee: string; readonly subject: string };
type Beginning = {
  readonly to: To;
  readonly incidentId: string;
  readonly organisationId: string;
  readonly form: Form;
  readonly phase: FormPhase;
  readonly language: Locale;
  readonly at: Moment;
};

/** With what a later phase of one organisation begins. */
export async function readBeginning(tx: Tx, { organisationId, language, at: begun, ...at }: Beginning) {
  if (isFirst(at)) return {};
  const { incidentId } = at;
  const facts = await readFactsOfDraft(tx, { incidentId, organisationId, language }, begun);
  return (
    (await readBeginnings(tx, { ...at, facts: new Map([[organisationId, facts]]) })).get(organisationId) ?? {}
  );
}

const isFirst = ({ form, phase }: Pick<Beginning, "form" | "phase">): boolean =>
  phase === form.phases[0] && form.startsFrom === null;

type Beginnings = Pick<Beginning, "incidentId" | "form" | "phase" | "to"> & {
  /** What the file of each organisation says. */
  readonly facts: ReadonlyMap<string, FactBase>;
};

/**
 * With what a later phase of each organisation begins: the last filing made from a draft of this form, or of the one it
 * starts from, and the answers that its draft held for the fields this form has too. Whoever wrote them stays their author.
 */
export async function readBeginnings(tx: Tx, { incidentId, form, phase, to, facts }: Beginnings) {
  if (isFirst({ form, phase })) return new Map<string, Begun>();
  const formIds = [form.id, ...(form.startsFrom === null ? [] : [form.startsFrom])];
  const filings = await tx.filing.findMany({
    where: {
      ...{ incidentId, organisationId: { in: [...facts.keys()] }, withdrawnAt: null },
      draft: { formId: { in: formIds } },
      obligation: to,
    },
    select: { id: true, organisationId: true, draftId: true },
    orderBy: [{ filedAt: "desc" }, { recordedAt: "desc" }, { id: "asc" }],
    distinct: ["organisationId"],
  });
  const given = Map.groupBy(
    await listAnswers(
      tx,
      filings.flatMap(({ draftId }) => draftId ?? []),
    ),
    ({ draftId }) => draftId,
  );
  return new Map(
    filings.flatMap(({ id, organisationId, draftId }) => {
      const known = facts.get(organisationId);
      if (draftId === null || known === undefined) return [];
      const answers = carriedOver(given.get(draftId) ?? [], { form, phase, known });
      return [[organisationId, { startedFrom: id, answers }] as const];
    }),
  );
}

type Begun = { readonly startedFrom: string; readonly answers: FirstAnswer[] };
type Carrying = Pick<Beginning, "form" | "phase"> & { readonly known: FactBase };

function carriedOver(given: readonly GivenAnswer[], { form, phase, known }: Carrying): FirstAnswer[] {
  const kept = new Set(form.fields.map(({ id }) => id));
  const answers = given
    .filter(
      (one) =>
        one.answer !== null &&
        // What was not known yet is what the next phase is for: it is asked again.
        !("unknown" in (one.answer as Answer)) &&
        kept.has(one.fieldId) &&
        !given.some(({ fieldId, number }) => fieldId === one.fieldId && number > one.number),
    )
    .map(({ fieldId, answer, answeredBy, answeredById }) => ({
      ...{ fieldId, answer: answer as Answer, answeredBy, answeredById },
    }));
  const carried = Object.fromEntries(answers.map(({ fieldId, answer }) => [fieldId, answer]));
  const faulty = new Set(
    fillForm({ form, phase, facts: known, answers: carried })
      .filter(({ problems }) => problems.length > 0)
      .map(({ field }) => field.id),
  );
  // Where the file knows better by now, its word stands.
  return answers.filter(({ fieldId }) => !faulty.has(fieldId));
}
