import { FilterChoice } from "#components/filter-choice.tsx";
import { FilterSearch } from "#components/filter-search.tsx";
import { getTranslator } from "#lib/translator.ts";
import type { TimelineAsked } from "../schema.ts";

type Props = {
  asked: TimelineAsked;
  labs: readonly { readonly labId: string; readonly name: string }[];
  people: readonly { readonly id: string; readonly name: string }[];
};

/** What a log is narrowed by less often: open where one of them is in use. */
export async function MoreFilters({ asked, labs, people }: Props) {
  const t = await getTranslator();
  const { labId, actor, label, origin, pinned, source, text } = asked;
  const isUsed = [labId, actor, label, origin, pinned, source, text].some((one) => one !== undefined);
  const laboratories = labs.map((lab) => ({ value: lab.labId, label: lab.name }));
  const persons = people.map(({ id, name }) => ({ value: id, label: name }));
  const labels = (["fact", "hypothesis", "decision"] as const).map((value) => ({
    ...{ value, label: t(`timeline.labels.${value}`) },
  }));
  const origins = (["live", "demonstration", "exercise", "import"] as const).map((value) => ({
    ...{ value, label: t(`timeline.origins.${value}`) },
  }));
  const machine = { value: "system", label: t("timeline.machine") };
  return (
    <details className="text-sm" open={isUsed}>
      <summary className="text-soft underline underline-offset-2">{t("timeline.moreFilters")}</summary>
      <div className="flex flex-wrap items-end gap-2 pt-2">
        {laboratories.length === 0 ? null : (
          <FilterChoice
            any={t("timeline.anyLaboratory")}
            label={t("timeline.laboratory")}
            name="labId"
            options={laboratories}
            value={labId}
          />
        )}
        <FilterChoice
          any={t("timeline.anyPerson")}
          label={t("timeline.person")}
          name="actor"
          options={[...persons, machine]}
          value={actor}
        />
        <FilterChoice
          any={t("timeline.anyLabel")}
          label={t("timeline.labelFilter")}
          name="label"
          options={labels}
          value={label}
        />
        <FilterChoice
          any={t("timeline.anyOrigin")}
          label={t("timeline.origin")}
          name="origin"
          options={origins}
          value={origin}
        />
        <FilterSearch
          className="min-w-48"
          label={t("timeline.sourceFilter")}
          name="source"
          title={t("timeline.wordsHelp")}
          value={source}
        />
        <FilterSearch
          className="min-w-48"
          label={t("timeline.words")}
          name="text"
          title={t("timeline.wordsHelp")}
          value={text}
        />
        <label className="flex min-h-9 items-center gap-2 text-ink">
          <input
            className="size-4 accent-solid"
            defaultChecked={pinned === "yes"}
            name="pinned"
            type="checkbox"
            value="yes"
          />
          {t("timeline.pinnedOnly")}
        </label>
      </div>
    </details>
  );
}
