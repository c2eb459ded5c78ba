import type { Translate } from "#lib/translate.ts";
import { SHEET_FORMATS, type SheetName } from "../schema.ts";
import { FileLinks } from "./file-links.tsx";

type Props = {
  /** The address of the case. */
  base: string;
  what: SheetName;
  /** What the page is narrowed to, as in its address. */
  search: string;
  t: Translate;
};

/** What a page shows, all of it and under its filter, as files. */
export function SeenFiles({ base, what, search, t }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 pt-3 text-sm print:hidden">
      <span className="text-soft">{t("exports.seen")}</span>
      <FileLinks
        base={`${base}/exports/${what}`}
        formats={SHEET_FORMATS}
        search={search}
        t={t}
        title={t(`exports.sheets.${what}`)}
      />
    </div>
  );
}
