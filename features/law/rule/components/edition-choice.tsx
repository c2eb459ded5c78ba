import Form from "next/form";
import { buttonClass } from "#components/button-class.ts";
import { SelectOptions } from "#components/select-options.tsx";
import type { Rule } from "#law/rule.ts";
import { byName } from "../../components/place-names.ts";
import { whereText } from "../../components/who-words.ts";
import { editionKey } from "../../rules.ts";
import type { RuleView } from "./rule-view.ts";

/** Whose text of the rule is read, where several territories wrote it each in its own way. */
export function EditionChoice({ editions, view }: { editions: readonly Rule[]; view: RuleView }) {
  const { rule, t } = view;
  if (editions.length < 2) return null;
  const options = editions
    .map((edition) => ({ value: editionKey(edition), label: whereText(edition, view) }))
    .sort((a, b) => byName(view)(a.label, b.label));
  return (
    <Form
      action=""
      className="mb-4 flex flex-wrap items-end gap-2 print:hidden"
      prefetch={false}
      scroll={false}
    >
      <label className="flex flex-col gap-1 text-soft text-xs">
        {t("law.rule.textOf")}
        <select className="control" defaultValue={editionKey(rule)} key={editionKey(rule)} name="in">
          <SelectOptions options={options} />
        </select>
      </label>
      <button className={buttonClass("secondary", "regular")} type="submit">
        {t("law.rule.readText")}
      </button>
      <a className="self-center text-accent text-sm underline" href="#territories">
        {t("law.rule.compareTexts", { count: editions.length })}
      </a>
    </Form>
  );
}
