import type { Locale, Messages } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { Cell, Sheet } from "../formats/sheet.ts";
import type { SheetName } from "../schema.ts";

/** In which words, when, by whom and narrowed to what a sheet is taken out. */
export type Taking = {
  readonly t: Translate;
  readonly locale: Locale;
  readonly at: Temporal.Instant;
  readonly by: string;
  readonly filter: string | null;
};

export const CASE_ZONE = "Europe/Paris";

type ColumnKey = keyof Messages["exports"]["columns"];
type Plan<Key extends ColumnKey> = readonly { readonly key: Key; readonly share?: number }[];
type Framing<Key extends ColumnKey> = {
  readonly what: SheetName;
  readonly about: string;
  readonly isExercise: boolean;
  readonly plan: Plan<Key>;
  readonly lines: readonly Readonly<Record<Key, Cell>>[];
};

/** What every list of a case says of the case. */
export type OfCase = { readonly about: string; readonly isExercise: boolean };

/** A sheet of these lines: every column of the plan, in its order, under its title. */
export function framedSheet<Key extends ColumnKey>(
  { what, about, isExercise, plan, lines }: Framing<Key>,
  taking: Taking,
): Sheet {
  const { t } = taking;
  return {
    ...{ what, about, columns: titled(plan, t) },
    ...frameOf(what, isExercise, taking),
    rows: lines.map((line) => plan.map(({ key }) => line[key])),
  };
}

export function titled<Key extends ColumnKey>(plan: Plan<Key>, t: Translate) {
  return plan.map((column) => ({ ...column, title: t(`exports.columns.${column.key as "seq"}`) }));
}

/** What every file says of itself. */
export function frameOf(what: SheetName, isExercise: boolean, { t, locale, at, by, filter }: Taking) {
  return {
    language: locale,
    title: t(`exports.sheets.${what}`),
    taken: { at, zone: CASE_ZONE, by },
    filter: filter === null ? null : t("exports.filter", { filter }),
    watermark: isExercise ? t("situation.exercise") : null,
  };
}
