import type { Translate } from "#lib/translate.ts";
import type { SheetFormat } from "../schema.ts";
import { type CsvLook, csv } from "./csv.ts";
import { json } from "./json.ts";
import { pdf } from "./pdf.ts";
import type { Chunks, Sheet } from "./sheet.ts";
import { xlsx } from "./xlsx.ts";

export const CONTENT_TYPES: Readonly<Record<SheetFormat, string>> = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
  pdf: "application/pdf",
};

type Look = { readonly t: Translate; readonly csv: CsvLook; readonly person: string };

/** One sheet as one file. A format is one line here and one file beside. */
export function sheetFile(sheet: Sheet, format: SheetFormat, { t, csv: look, person }: Look): Chunks {
  switch (format) {
    case "csv":
      return csv(sheet, look);
    case "json":
      return json(sheet);
    case "xlsx":
      return xlsx(sheet, {
        ...{ about: t("exports.aboutTab"), taken: t("exports.takenAt"), by: t("exports.takenBy") },
      });
    case "pdf":
      return pdf(sheet, {
        ...{
          page: t("situation.page"),
          none: t("exports.nothing"),
          person,
        },
        stateAt: (at, name) => t("situation.stateAt", { at, name }),
      });
  }
}
