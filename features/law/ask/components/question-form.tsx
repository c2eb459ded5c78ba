import { buttonClass } from "#components/button-class.ts";
import { RULES } from "#law/pack.ts";
import type { AskForm } from "./ask-form.ts";
import { MoreFields } from "./more-fields.tsx";
import { RULES_LIST } from "./record-fields.tsx";
import { WhatFields } from "./what-fields.tsx";
import { WhenFields } from "./when-fields.tsx";
import { WhoFields, ZONES_LIST } from "./who-fields.tsx";

export const ANSWER = "answer";

// A region that scrolls must be reachable by keyboard.
const reachable = { tabIndex: 0 };
const DEFAULT_BUTTON = { "aria-hidden": true, tabIndex: -1 } as const;
const ZONES = Intl.supportedValuesOf("timeZone");
const RULE_IDS = [...new Map(RULES.map((rule) => [rule.id, rule])).values()];

/** The question as a form whose answer is an address: it works without a script and can be sent on. */
export function QuestionForm({ form }: { form: AskForm }) {
  const { t, locale, path } = form;
  return (
    <form action={`${path}#${ANSWER}`} method="get" noValidate>
      {/* Enter asks: it presses the first button, and the others remove rows. */}
      <button {...DEFAULT_BUTTON} className="sr-only" type="submit">
        {t("lawAsk.form.submit")}
      </button>
      <section
        {...reachable}
        aria-labelledby="question-title"
        className="rounded-md border border-line bg-surface lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto"
        id="question"
      >
        <h2 className="px-4 py-2 font-semibold text-base text-ink" id="question-title">
          {t("lawAsk.form.title")}
        </h2>
        <WhoFields form={form} />
        <WhatFields form={form} />
        <WhenFields form={form} />
        <MoreFields form={form} />
        <div className="sticky bottom-0 z-1 flex flex-wrap gap-2 border-line border-t bg-surface px-4 py-3">
          <button className={buttonClass("primary", "regular")} type="submit">
            {t("lawAsk.form.submit")}
          </button>
          <a className={buttonClass("quiet", "regular")} href={path}>
            {t("lawAsk.form.restart")}
          </a>
        </div>
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
