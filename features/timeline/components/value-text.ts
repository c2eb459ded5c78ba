import { findRule } from "#law/pack.ts";
import { ERASED } from "#ledger/fold.ts";
import { formatDay, formatInstant } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import { labCountIn } from "../lab-counts/rules.ts";
import { codeWord } from "./code-words.ts";
import { labCountText } from "./lab-count-text.ts";

export type ValueView = {
  readonly t: Translate;
  readonly locale: Locale;
  readonly zone: string;
  /** What an id stands for, where the reader may know it. */
  readonly nameOf?: ((id: string) => string | undefined) | undefined;
  /** The kind of record that the values are of: the same code says different things of different records. */
  readonly about?: string | undefined;
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What a field is called; one that has no name of its own, as the record writes it. */
export function fieldName(name: string, { t }: Pick<ValueView, "t">): string {
  const key = `timeline.fields.${name}` as "timeline.fields.text";
  return t.has(key) ? t(key) : name;
}

/** A recorded value in the reader's words; erased, nothing and never recorded each say so. */
export function valueText(value: unknown, name: string, view: ValueView): string {
  const { t, locale, zone } = view;
  if (value === ERASED) return t("timeline.erased");
  if (value === undefined) return t("timeline.unset");
  if (value === null || value === "") return t("timeline.noValue");
  if (typeof value === "boolean") return t(value ? "forms.yes" : "forms.no");
  if (typeof value === "number") return formatCount(value, locale);
  if (typeof value === "string") {
    if (INSTANT.test(value)) return formatInstant(Temporal.Instant.from(value), { zone, locale });
    if (DAY.test(value)) return formatDay(Temporal.PlainDate.from(value), locale);
    return view.nameOf?.(value) ?? codeWord(value, { name, about: view.about }, view);
  }
  return structureText(value, name, view);
}

function structureText(value: unknown, name: string, view: ValueView): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return view.t("timeline.noValue");
    return value
      .map((one) => (typeof one === "object" ? summary(one, view) : valueText(one, name, view)))
      .join(", ");
  }
  if (isDayOnly(value)) return formatDay(Temporal.PlainDate.from(value.date), view.locale);
  if (Object.keys(value as object).length === 0) return view.t("timeline.noValue");
  const parts = Object.entries(value as object);
  if (parts.some(([, one]) => isDeep(one))) return view.t("timeline.inFull", { count: parts.length });
  return parts.map(([part, one]) => `${partName(part, view)} ${valueText(one, part, view)}`).join(" · ");
}

/** What only a program reads in one line. */
function isDeep(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((one) => typeof one === "object" && one !== null);
}

function partName(part: string, { t }: ValueView): string {
  const key = `vocabulary.instants.${part}` as "vocabulary.instants.awareness";
  return t.has(key) ? t(key) : fieldName(part, { t });
}

function isDayOnly(value: unknown): value is { date: string } {
  return typeof value === "object" && value !== null && "date" in value && typeof value.date === "string";
}

/** Of a row within a list, what tells it apart. */
function summary(row: unknown, view: ValueView): string {
  if (row === null || typeof row !== "object") return String(row);
  const counted = labCountIn(row);
  if (counted !== null) return labCountText(counted, view);
  const said = ["name", "title", "ruleId", "id"].flatMap((name) => {
    const found = (row as Readonly<Record<string, unknown>>)[name];
    return typeof found === "string" ? [found] : [];
  });
  const [first] = said;
  if (first === undefined) return structureText(row, "", view);
  return findRule(first)?.label[view.locale] ?? view.nameOf?.(first) ?? first;
}
