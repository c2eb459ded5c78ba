import { buttonClass } from "#components/button-class.ts";
import { RULES } from "#law/pack.ts";
import type { AskForm } from "./ask-form.ts";
import { MoreFields } from "./more-fields.tsx";
import { RULES_LIST } from "./record-fields.tsx";
import { WhatFields } from "./what-fields.tsx";
import { WhenFields } from "./when-fields.tsx";
import { WhoFields, ZONES_LIST } from "./who-fields.tsx";

export const ANSWER = "answer";
export const QUESTION = "question";

// A region that scrolls must be reachable by keyboard.
const reachable = { tabIndex: 0 };
const ZONES = Intl.supportedValuesOf("timeZone");
const RULE_IDS = [...new Map(RULES.map((rule) => [rule.id, rule])).values()];

/** The question as a form whose answer is an address: it works without a script and can be sent on. */
export function QuestionForm({ form }: { form: AskForm }) {
  const { t, locale, path } = form;
  return (
    <form action={`${path}#${ANSWER}`} method="get" noValidate>
      <section
        {...reachable}
        aria-labelledby="question-title"
        className="rounded-md border border-line bg-surface max-lg:[&_[id]]:scroll-mt-14 lg:max-h-[calc(100dvh-5rem)] lg:scroll-pt-14 lg:overflow-y-auto"
        id={QUESTION}
      >
        {/* First in the form, so that Enter asks; the other buttons add and remove rows. */}
        <div className="sticky top-12 z-1 flex flex-wrap items-center gap-2 rounded-t-md border-line border-b bg-surface px-4 py-2 lg:top-0">
          <h2 className="flex-1 font-semibold text-base text-ink" id="question-title">
            {t("lawAsk.form.title")}
          </h2>
          <a className={buttonClass("quiet", "compact")} href={path}>
            {t("lawAsk.form.restart")}
          </a>
          <button className={buttonClass("primary", "compact")} type="submit">
            {t("lawAsk.form.submit")}
          </button>
        </div>
        <WhoFields form={form} />
        <WhatFields form={form} />
        <WhenFields form={form} />
        <MoreFields form={form} />
      </section>
      <datalist id={ZONES_LIST}>
        {ZONES.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <datalist id={RULES_LIST}>
        {RULE_IDS.map(({ id, label }) => (
          <option key={id} value={id}>
            {label[locale]}
          </option>
        ))}
      </datalist>
    </form>
  );
}
