import { FilterButtons } from "#components/filter-buttons.tsx";
import { FilterChoice } from "#components/filter-choice.tsx";
import { FilterForm } from "#components/filter-form.tsx";
import { FilterSearch } from "#components/filter-search.tsx";
import { KINDS } from "#law/vocabulary.ts";
import { getTranslator } from "#lib/translator.ts";
import { LIST_STATES, type OrganisationsAsked } from "../schema.ts";

type Props = { base: string; asked: OrganisationsAsked };

export async function OrganisationFilter({ base, asked }: Props) {
  const t = await getTranslator();
  const isFiltered = asked.q !== "" || asked.state !== undefined || asked.kind !== undefined;
  return (
    <FilterForm action={base}>
      <FilterSearch label={t("organisations.search")} value={asked.q} />
      <FilterChoice
        any={t("organisations.states.inUse")}
        label={t("organisations.state")}
        name="state"
        options={LIST_STATES.map((value) => ({ value, label: t(`organisations.states.${value}`) }))}
        value={asked.state}
      />
      <FilterChoice
        any={t("organisations.anyKind")}
        label={t("organisations.fields.kind")}
        name="kind"
        options={KINDS.map((value) => ({ value, label: t(`vocabulary.partyKinds.${value}`) }))}
        value={asked.kind}
      />
      <FilterButtons
        apply={t("matrix.apply")}
        clear={isFiltered ? { href: base, label: t("matrix.clear") } : null}
      />
    </FilterForm>
  );
}
