import Form from "next/form";
import { Disclosure } from "#components/disclosure.tsx";
import { FilterButtons } from "#components/filter-buttons.tsx";
import { FilterChoice } from "#components/filter-choice.tsx";
import { FilterSearch } from "#components/filter-search.tsx";
import { countryName } from "#features/obligations/components/place-name.ts";
import { RULES } from "#law/pack.ts";
import { ROLES } from "#law/vocabulary.ts";
import type { LawView } from "../../components/law-view.ts";
import { byName } from "../../components/place-names.ts";
import { CONFIDENCES, clocksOfRule, STANDINGS } from "../../rules.ts";
import { CLOCKS, DUTIES, PACK_KEYS, type RulesAsked } from "../../schema.ts";
import { countriesOfRules, isSought } from "../rules.ts";

type Choice = { value: string; label: string };

const duties = DUTIES.filter((duty) => RULES.some((rule) => rule.duty === duty));
const clocks = CLOCKS.filter((clock) => RULES.some((rule) => clocksOfRule(rule).includes(clock)));

/** The search lives in the address: a plain form that works without a script. */
export function RuleFilter({ asked, view }: { asked: RulesAsked; view: LawView }) {
  const { t, locale, base } = view;
  const byLabel = (a: Choice, b: Choice) => byName(view)(a.label, b.label);
  const choices: Readonly<Record<Exclude<keyof RulesAsked, "q">, readonly Choice[]>> = {
    pack: PACK_KEYS.map((pack) => ({ value: pack, label: t(`law.packs.${pack}`) })),
    country: countriesOfRules()
      .map((code) => ({ value: code, label: countryName(code, locale) }))
      .sort(byLabel),
    duty: duties.map((duty) => ({ value: duty, label: t(`vocabulary.duties.${duty}`) })),
    role: ROLES.map((role) => ({ value: role, label: t(`vocabulary.partyRoles.${role}`) })),
    clock: clocks.map((clock) => ({ value: clock, label: t(`law.clockNames.${clock}`) })),
    confidence: CONFIDENCES.map((one) => ({ value: one, label: t(`law.confidences.${one}`) })),
    standing: STANDINGS.map((standing) => ({ value: standing, label: t(`law.standings.${standing}`) })),
  };
  const { q, ...filters } = asked;
  const active = Object.values(filters).filter((value) => value !== undefined && value !== "all").length;
  return (
    <Form
      action={`${base}/law`}
      className="mb-4 flex flex-col gap-2 print:hidden"
      prefetch={false}
      scroll={false}
    >
      <div className="flex flex-wrap items-end gap-2">
        <FilterSearch className="min-w-60 flex-1 sm:max-w-96" label={t("law.search.label")} value={asked.q} />
        <FilterButtons
          apply={t("law.search.apply")}
          clear={
            isSought(asked)
              ? { href: `${base}/law`, label: t("law.search.clear") }
              : { href: `${base}/law?pack=all`, label: t("law.search.all") }
          }
        />
      </div>
      <Disclosure
        icon="list-filter"
        key={active}
        label={active === 0 ? t("law.search.filters") : t("law.search.filtersSet", { count: active })}
        open={active > 0}
      >
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-4">
          {Object.entries(choices).map(([name, options]) => (
            <FilterChoice
              any={t("law.search.any")}
              className=""
              key={name}
              label={t(`law.search.${name as keyof typeof choices}`)}
              name={name}
              options={options}
              value={asked[name as keyof typeof choices]}
            />
          ))}
        </div>
      </Disclosure>
    </Form>
  );
}
