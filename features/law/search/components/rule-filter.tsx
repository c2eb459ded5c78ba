import Form from "next/form";
import { buttonClass } from "#components/button-class.ts";
import { Disclosure } from "#components/disclosure.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { SelectOptions } from "#components/select-options.tsx";
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
        <label className="flex min-w-60 flex-1 flex-col gap-1 text-soft text-xs sm:max-w-96">
          {t("law.search.label")}
          <input className="control" defaultValue={asked.q} key={asked.q} name="q" type="search" />
        </label>
        <button className={buttonClass("secondary", "regular")} type="submit">
          {t("law.search.apply")}
        </button>
        {isSought(asked) ? (
          <LinkButton href={`${base}/law`} look="quiet">
            {t("law.search.clear")}
          </LinkButton>
        ) : (
          <LinkButton href={`${base}/law?pack=all`} look="quiet">
            {t("law.search.all")}
          </LinkButton>
        )}
      </div>
      <Disclosure
        icon="list-filter"
        key={active}
        label={active === 0 ? t("law.search.filters") : t("law.search.filtersSet", { count: active })}
        open={active > 0}
      >
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-4">
          {Object.entries(choices).map(([name, options]) => (
            <FilterSelect
              any={t("law.search.any")}
              key={name}
              label={t(`law.search.${name as keyof typeof choices}`)}
              name={name}
              options={options}
              value={asked[name as keyof typeof choices] ?? ""}
            />
          ))}
        </div>
      </Disclosure>
    </Form>
  );
}

type SelectProps = { name: string; label: string; any: string; value: string; options: readonly Choice[] };

function FilterSelect({ name, label, any, value, options }: SelectProps) {
  return (
    <label className="flex min-w-0 flex-col gap-1 text-soft text-xs">
      {label}
      <select className="control" defaultValue={value} key={value} name={name}>
        <option value="">{any}</option>
        <SelectOptions options={options} />
      </select>
    </label>
  );
}
