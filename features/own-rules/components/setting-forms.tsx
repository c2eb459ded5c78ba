import type { SelectOption } from "#components/select-field.tsx";
import { countryName } from "#features/obligations/components/place-name.ts";
import { AUTHORITIES } from "#law/authorities.ts";
import { listEditions } from "#law/pack.ts";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { setOwnRuleAction } from "../actions.ts";
import { OWN_ADDRESSEES, TARGETED_RULES } from "../catalogue.ts";
import type { OwnRulesLoaded } from "../loaders.ts";
import { RuleForm } from "./rule-form.tsx";
import { TargetForm } from "./target-form.tsx";

type Props = { loaded: Pick<OwnRulesLoaded, "organisations" | "authorities">; place: Place };

/** The two things one can set beside the law, each behind its name. */
export async function SettingForms({ loaded: { organisations, authorities }, place }: Props) {
  const t = await getTranslator();
  const { locale } = place;
  const words = await getWords("ownRules", "vocabulary", "forms", "errors", "problems");
  const byCountry = [...AUTHORITIES].sort((a, b) =>
    countryName(a.country, locale).localeCompare(countryName(b.country, locale), locale),
  );
  const addressees: SelectOption[] = [
    ...OWN_ADDRESSEES.map((value) => ({
      value,
      label: value === "other" ? t("ownRules.form.other") : t(`vocabulary.addressees.${value}`),
    })),
    ...authorities.map(({ code, shortName }) => ({
      value: code,
      label: shortName,
      group: t("ownRules.form.ownAuthorities"),
    })),
    ...byCountry.map(({ id, shortName, country }) => ({
      value: id,
      label: shortName,
      group: countryName(country, locale),
    })),
  ];
  const named = organisations.map(({ id, name }) => ({ value: id, label: name }));
  const rules = TARGETED_RULES.flatMap((id) => {
    const [rule] = listEditions(id);
    return rule === undefined ? [] : [{ value: id, label: `${rule.label[locale]} · ${rule.title[locale]}` }];
  });
  const act = setOwnRuleAction.bind(null, place);
  return (
    <div className="flex flex-col gap-3">
      <RuleForm act={act} addressees={addressees} organisations={named} words={words} />
      <TargetForm act={act} organisations={named} rules={rules} words={words} />
    </div>
  );
}
