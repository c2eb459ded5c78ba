import { getLocale } from "next-intl/server";
import { formFields } from "#components/form-fields.ts";
import { PageHeader } from "#components/page-header.tsx";
import { LawTabs } from "#features/law/components/law-tabs.tsx";
import { clockLabels } from "#features/obligations/components/clock-labels.ts";
import { appliesTo } from "#law/applies-to.ts";
import type { Facts } from "#law/facts.ts";
import { listEditions } from "#law/pack.ts";
import type { Rule } from "#law/rule.ts";
import { getTranslator } from "#lib/translator.ts";
import type { LoadedQuestion } from "../loaders.ts";
import { zoneOf } from "../rules.ts";
import type { Typed } from "../schema.ts";
import { Answer } from "./answer.tsx";
import type { AnswerView } from "./answer-view.ts";
import type { AskForm } from "./ask-form.ts";
import { ExampleLinks } from "./example-links.tsx";
import { FORM } from "./field-of-fact.ts";
import { ANSWER, QuestionForm } from "./question-form.tsx";
import { refusalLines } from "./refusal-lines.ts";

/** What a form that nobody filled yet proposes. */
const QUIET: Typed = new Map([
  ["role", ["controller"]],
  ["kind", ["laboratory"]],
  ["country", ["FR"]],
  ["timeZone", ["Europe/Paris"]],
  ["personalData", ["yes"]],
]);

type Props = { loaded: LoadedQuestion; workspace: string };

/** Who must tell whom, by when: the answer, and beside it the question in the address. */
export async function AskPage({ loaded, workspace }: Props) {
  const { address, outcome, matters, assumable, now } = loaded;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const base = `/${locale}/${workspace}`;
  const path = `${base}/law/ask`;
  const typed = outcome.kind === "blank" ? QUIET : address.typed;
  const refusals = outcome.kind === "refused" ? refusalLines(outcome.refused, { t, locale }) : [];
  const state = {
    status: outcome.kind === "refused" ? "invalid" : "idle",
    problems: refusals,
    values: Object.fromEntries([...typed].map(([name, texts]) => [name, [...texts]])),
  } as const;
  const words = Object.fromEntries(refusals.map(({ problem }) => [problem, problem]));
  const fields = formFields(FORM, state, words);
  const form: AskForm = { fields, typed, matters, assumable, path, t, locale, adding: address.adding };
  const answered = outcome.kind === "answered" ? outcome.answer : null;
  const view: AnswerView = {
    ...{ t, locale, base, zone: zoneOf(typed), clock: clockLabels(t) },
    at: answered?.at ?? now,
    editionOf: (ruleId) => editionFor(ruleId, answered?.facts.party),
    isPresent: answered === null || answered.facts.at === null,
  };
  return (
    <>
      <PageHeader meta={<p className="max-w-3xl">{t("lawAsk.intro")}</p>} title={t("lawAsk.title")} />
      <LawTabs base={base} current="ask" t={t} />
      <div className="mb-4">
        <ExampleLinks
          look={outcome.kind === "blank" ? "open" : "folded"}
          now={now}
          path={path}
          words={{ t, locale }}
        />
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[minmax(0,1fr)_28rem]">
        <section
          aria-labelledby="answer-title"
          className="flex min-w-0 scroll-mt-16 flex-col gap-4"
          id={ANSWER}
        >
          <h2 className="sr-only" id="answer-title">
            {t("lawAsk.answer.title")}
          </h2>
          <Answer outcome={outcome} refusals={refusals} view={view} />
        </section>
        <div className="min-w-0 lg:sticky lg:top-16 print:hidden">
          <QuestionForm form={form} />
        </div>
      </div>
    </>
  );
}

function editionFor(ruleId: string, party: Facts["party"] | undefined): Rule | null {
  const editions = listEditions(ruleId);
  if (party === undefined || editions.length < 2) return null;
  return editions.find((edition) => appliesTo(edition, party).binds) ?? null;
}
