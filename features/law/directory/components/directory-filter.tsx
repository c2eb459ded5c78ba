import { FilterButtons } from "#components/filter-buttons.tsx";
import { FilterChoice } from "#components/filter-choice.tsx";
import { FilterForm } from "#components/filter-form.tsx";
import { FilterSearch } from "#components/filter-search.tsx";
import { countryName } from "#features/obligations/components/place-name.ts";
import type { LawView } from "../../components/law-view.ts";
import { byName } from "../../components/place-names.ts";
import { AUTHORITY_KINDS, type DirectoryAsked } from "../schema.ts";

type Props = { asked: DirectoryAsked; countries: readonly string[]; view: LawView };

export function DirectoryFilter({ asked, countries, view }: Props) {
  const { t, locale, base } = view;
  const path = `${base}/law/authorities`;
  const places = countries
    .map((code) => ({ value: code, label: countryName(code, locale) }))
    .sort((a, b) => byName(view)(a.label, b.label));
  const isFiltered = asked.q !== "" || asked.kind !== undefined || asked.country !== undefined;
  return (
    <FilterForm action={path}>
      <FilterSearch label={t("law.authorities.search")} value={asked.q} />
      <FilterChoice
        any={t("law.authorities.any")}
        className="min-w-40"
        label={t("law.authorities.kind")}
        name="kind"
        options={AUTHORITY_KINDS.map((kind) => ({
          value: kind,
          label: t(`vocabulary.authorityKinds.${kind}`),
        }))}
        value={asked.kind}
      />
      <FilterChoice
        any={t("law.authorities.any")}
        className="min-w-40"
        label={t("law.authorities.country")}
        name="country"
        options={places}
        value={asked.country}
      />
      <FilterButtons
        apply={t("law.authorities.apply")}
        clear={isFiltered ? { href: path, label: t("law.authorities.clear") } : null}
      />
    </FilterForm>
  );
}
