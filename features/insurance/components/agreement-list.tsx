import { FieldListForm } from "#components/field-list-form.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { COST_SORTS } from "#features/costs/catalogue.ts";
import { sortText } from "#features/costs/components/cost-words.ts";
import { momentText } from "#features/obligations/components/moment-text.ts";
import { momentField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import { formatEuros } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { answerAgreementAction, askAgreementAction } from "../actions.ts";
import { AGREEMENT_ANSWERS } from "../catalogue.ts";
import type { LoadedInsuranceFile } from "../loaders.ts";
import type { InsuranceFile, ListedAgreement } from "../queries.ts";

type Props = { one: InsuranceFile; loaded: LoadedInsuranceFile; place: Place; t: Translate };

const LOOKS = {
  given: { tone: "fine", icon: "circle-check" },
  refused: { tone: "hands", icon: "x" },
  waiting: { tone: "waiting", icon: "hourglass" },
} as const;

/** The agreements asked under one policy, each with its answer; then the form to record another request. */
export function AgreementList({ one, loaded, place, t }: Props) {
  return (
    <div className="flex flex-col gap-3">
      <h3 className="font-semibold text-ink text-sm">{t("insurance.page.agreements")}</h3>
      {one.agreements.length === 0 ? (
        <p className="max-w-prose text-soft text-sm">{t("insurance.page.noAgreements")}</p>
      ) : (
        <ul className="flex flex-col">
          {one.agreements.map((agreement) => (
            <li className="flex flex-col gap-2 border-line border-t py-3" key={agreement.id}>
              <Agreement agreement={agreement} loaded={loaded} place={place} t={t} />
              {loaded.may.answer && agreement.answer === null ? (
                <AnswerForm agreementId={agreement.id} loaded={loaded} place={place} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {loaded.may.ask ? <AskForm fileId={one.id} loaded={loaded} place={place} /> : null}
    </div>
  );
}

function Agreement({ agreement, loaded, place, t }: Omit<Props, "one"> & { agreement: ListedAgreement }) {
  const { locale } = place;
  const zone = loaded.file.organisation.timeZone;
  const { amountCents, limitCents, answered, answeredBy, evidenceId } = agreement;
  const answer = AGREEMENT_ANSWERS.find((one) => one === agreement.answer) ?? "waiting";
  const exhibit = evidenceId === null ? undefined : loaded.exhibits.get(evidenceId);
  const lines = [
    [
      sortText(agreement.sort, t),
      t("insurance.page.asked", { at: momentText(agreement.asked, { zone, locale, t }) }),
    ],
    [amountCents === null ? null : t("insurance.page.amount", { amount: formatEuros(amountCents, locale) })],
    [
      answered === null
        ? null
        : t("insurance.page.answered", {
            answer: t(`insurance.answers.${answer}`),
            at: momentText(answered, { zone, locale, t }),
            name: answeredBy ?? "",
          }),
      limitCents === null ? null : t("insurance.page.limit", { amount: formatEuros(limitCents, locale) }),
      exhibit === undefined
        ? null
        : t("complaints.page.exhibit", { number: exhibit.number, name: exhibit.name }),
    ],
  ];
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <p className="min-w-0 flex-1 basis-64 whitespace-pre-line text-ink [overflow-wrap:anywhere]">
          {agreement.what}
        </p>
        <StateBadge {...LOOKS[answer]}>{t(`insurance.answers.${answer}`)}</StateBadge>
      </div>
      {lines.map((parts) => {
        const text = parts.filter((part) => part !== null).join(" · ");
        return text === "" ? null : (
          <p className="text-soft text-sm" key={text}>
            {text}
          </p>
        );
      })}
    </>
  );
}

async function AskForm({ fileId, loaded, place }: Pick<Props, "loaded" | "place"> & { fileId: string }) {
  const words = await getWords("insurance", "costs", "forms", "errors", "problems");
  const t = words.insurance.ask;
  return (
    <FieldListForm
      act={askAgreementAction.bind(null, place)}
      behind={{ label: t.title, icon: "plus" }}
      done={t.done}
      fields={[
        { as: "area", name: "what", label: t.what, required: true, impersonal: true },
        {
          ...{ as: "select", name: "sort", label: t.sort, half: true, value: "forensics" },
          options: COST_SORTS.map((value) => ({ value, label: words.costs.sorts[value] })),
        },
        { as: "text", name: "amount", label: t.amount, help: t.amountHelp, half: true },
        momentField({ name: "asked", label: t.asked, words, now: loaded.now }),
      ]}
      hidden={{ fileId }}
      id={`ask-${fileId}`}
      idle={IDLE}
      submit={{ label: t.submit, pending: t.pending, icon: "plus" }}
      words={words}
    />
  );
}

type Answering = Pick<Props, "loaded" | "place"> & { agreementId: string };

async function AnswerForm({ agreementId, loaded, place }: Answering) {
  const words = await getWords("insurance", "complaints", "forms", "errors", "problems");
  const { answer: t, answers } = words.insurance;
  return (
    <FieldListForm
      act={answerAgreementAction.bind(null, place)}
      behind={{ label: t.title, icon: "check" }}
      done={t.done}
      fields={[
        {
          ...{ as: "select", name: "answer", label: t.answer, half: true, value: "given" },
          options: AGREEMENT_ANSWERS.map((value) => ({ value, label: answers[value] })),
        },
        { as: "text", name: "answeredBy", label: t.answeredBy, half: true, required: true },
        momentField({ name: "answered", label: t.answered, words, now: loaded.now }),
        { as: "text", name: "limit", label: t.limit, help: t.limitHelp, half: true },
        {
          ...{ as: "select", name: "evidenceId", label: t.evidenceId, half: true },
          placeholder: t.noExhibit,
          options: loaded.choices.map(({ id, number, name }) => ({
            value: id,
            label: fill(words.complaints.page.exhibit, { number, name }),
          })),
        },
      ]}
      hidden={{ agreementId }}
      id={`answer-${agreementId}`}
      idle={IDLE}
      submit={{ label: t.submit, pending: t.pending, icon: "check" }}
      words={words}
    />
  );
}
