import { FilterButtons } from "#components/filter-buttons.tsx";
import { FilterChoice } from "#components/filter-choice.tsx";
import { FilterForm } from "#components/filter-form.tsx";
import { publicationText } from "#features/obligations/components/publication-text.ts";
import type { Publication } from "#law/publications.ts";
import type { LawView } from "../../components/law-view.ts";
import { PACK_KEYS } from "../../schema.ts";
import type { ChangesAsked } from "../schema.ts";

type Props = { asked: ChangesAsked; publications: readonly Publication[]; view: LawView };

/** Which two publications are compared, and in which pack. */
export function PublicationForm({ asked, publications, view }: Props) {
  const { t, base } = view;
  const options = publications.map(({ id }) => ({ value: id, label: publicationText(id, view) })).reverse();
  return (
    <FilterForm action={`${base}/law/changes`}>
      {(["from", "to"] as const).map((name) => (
        <FilterChoice
          className="min-w-52"
          key={name}
          label={t(`law.changes.${name}`)}
          name={name}
          options={options}
          value={asked[name]}
        />
      ))}
      <FilterChoice
        any={t("law.search.any")}
        className="min-w-52"
        label={t("law.search.pack")}
        name="pack"
        options={PACK_KEYS.map((pack) => ({ value: pack, label: t(`law.packs.${pack}`) }))}
        value={asked.pack}
      />
      <FilterButtons apply={t("law.changes.compare")} />
    </FilterForm>
  );
}
