import { FilterButtons } from "#components/filter-buttons.tsx";
import { FilterChoice } from "#components/filter-choice.tsx";
import { FilterForm } from "#components/filter-form.tsx";
import type { Translate } from "#lib/translate.ts";
import type { RegisterAsked } from "../schema.ts";

type Props = {
  asked: RegisterAsked;
  base: string;
  choices: {
    readonly organisations: readonly { readonly id: string; readonly name: string }[];
    readonly years: readonly number[];
  };
  t: Translate;
};

/** The register of one controller, or of one year. */
export function RegisterFilter({ asked, base, choices, t }: Props) {
  return (
    <FilterForm action={base} className="mb-4">
      <FilterChoice
        any={t("timeline.anyOrganisation")}
        label={t("exports.columns.organisation")}
        name="organisationId"
        options={choices.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        value={asked.organisationId}
      />
      <FilterChoice
        any={t("exports.anyYear")}
        label={t("exports.year")}
        name="year"
        options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
        value={asked.year?.toString()}
      />
      <FilterButtons apply={t("matrix.apply")} />
    </FilterForm>
  );
}
