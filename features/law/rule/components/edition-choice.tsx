import { FilterButtons } from "#components/filter-buttons.tsx";
import { FilterChoice } from "#components/filter-choice.tsx";
import { FilterForm } from "#components/filter-form.tsx";
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
    <FilterForm action="" className="mb-4">
      <FilterChoice label={t("law.rule.textOf")} name="in" options={options} value={editionKey(rule)} />
      <FilterButtons apply={t("law.rule.readText")} />
      <a className="self-center text-accent text-sm underline" href="#territories">
        {t("law.rule.compareTexts", { count: editions.length })}
      </a>
    </FilterForm>
  );
}
