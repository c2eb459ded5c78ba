import { FilterButtons } from "#components/filter-buttons.tsx";
import { FilterChoice } from "#components/filter-choice.tsx";
import { FilterForm } from "#components/filter-form.tsx";
import { Section } from "#components/section.tsx";
import type { Translate } from "#lib/translate.ts";
import { csvAsked, SHEET_FORMATS, SHEETS } from "../schema.ts";
import { FileLinks } from "./file-links.tsx";

type Props = {
  /** The address of this page: each file lies beneath it. */
  base: string;
  /** What the address of the page says of the shape of a CSV. */
  search: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Claims are the cell's: who speaks for one organisation is offered none. */
  seesClaims: boolean;
  t: Translate;
};

/** Each list of the case as a file in each format, and the dates for a calendar. */
export function ExportsSection({ base, search, seesClaims, t }: Props) {
  const { mark, separator } = csvAsked.parse(search);
  const shape = new URLSearchParams({
    ...(mark === "bom" ? {} : { mark }),
    ...(separator === "comma" ? {} : { separator }),
  }).toString();
  const asked = shape === "" ? "" : `?${shape}`;
  const shown = SHEETS.filter((what) => what !== "claims" || seesClaims);
  return (
    <Section id="files" title={t("exports.title")}>
      <p className="mb-3 max-w-prose text-soft text-sm">{t("exports.body")}</p>
      <dl className="divide-y divide-line">
        {shown.map((what) => (
          <div className="flex flex-wrap items-center justify-between gap-x-6 py-1.5" key={what}>
            <dt className="min-w-48">
              {t(`exports.sheets.${what}`)}
              <span className="block text-faint text-xs">{t(`exports.helps.${what}`)}</span>
            </dt>
            <dd>
              <FileLinks
                base={`${base}/${what}`}
                formats={SHEET_FORMATS}
                search={asked}
                t={t}
                title={t(`exports.sheets.${what}`)}
              />
            </dd>
          </div>
        ))}
        <div className="flex flex-wrap items-center justify-between gap-x-6 py-1.5">
          <dt className="min-w-48">
            {t("exports.deadlines")}
            <span className="block text-faint text-xs">{t("exports.helps.deadlines")}</span>
          </dt>
          <dd>
            <FileLinks base={`${base}/deadlines`} formats={["ics"]} t={t} title={t("exports.deadlines")} />
          </dd>
        </div>
      </dl>
      <FilterForm action={base} className="mt-4">
        <FilterChoice
          label={t("exports.separator")}
          name="separator"
          options={(["comma", "semicolon"] as const).map((value) => ({
            value,
            label: t(`exports.separators.${value}`),
          }))}
          value={separator}
        />
        <FilterChoice
          label={t("exports.mark")}
          name="mark"
          options={(["bom", "none"] as const).map((value) => ({ value, label: t(`exports.marks.${value}`) }))}
          value={mark}
        />
        <FilterButtons apply={t("exports.apply")} />
      </FilterForm>
    </Section>
  );
}
