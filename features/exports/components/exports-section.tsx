import Form from "next/form";
import { buttonClass } from "#components/button-class.ts";
import { Section } from "#components/section.tsx";
import type { Translate } from "#features/obligations/components/translate.ts";
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
      <Form
        action={base}
        className="mt-4 flex flex-wrap items-end gap-2 print:hidden"
        prefetch={false}
        scroll={false}
      >
        <label className="flex flex-col gap-1 text-soft text-xs">
          {t("exports.separator")}
          <select className="control" defaultValue={separator} key={separator} name="separator">
            <option value="comma">{t("exports.separators.comma")}</option>
            <option value="semicolon">{t("exports.separators.semicolon")}</option>
          </select>
        </label>
        <label className="flex flex-col gap-1 text-soft text-xs">
          {t("exports.mark")}
          <select className="control" defaultValue={mark} key={mark} name="mark">
            <option value="bom">{t("exports.marks.bom")}</option>
            <option value="none">{t("exports.marks.none")}</option>
          </select>
        </label>
        <button className={buttonClass("secondary", "regular")} type="submit">
          {t("exports.apply")}
        </button>
      </Form>
    </Section>
  );
}
