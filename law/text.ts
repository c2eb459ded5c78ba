import type { Note, Reason, Step, Values } from "./obligation.ts";
import { en } from "./text/en.ts";
import { fr } from "./text/fr.ts";
import type { Phrases } from "./text/phrases.ts";
import { ruleName } from "./text/rule-name.ts";
import { typeset } from "./text/typeset.ts";
import { epochOf, offsetAt } from "./zone-time.ts";

export type LawLocale = "fr" | "en";

const PHRASES: Readonly<Record<LawLocale, Phrases>> = { fr, en };
const MINUTE = 60_000;

const regions = new Map<LawLocale, Intl.DisplayNames>();

function regionsOf(locale: LawLocale): Intl.DisplayNames {
  const known = regions.get(locale) ?? new Intl.DisplayNames(locale, { type: "region" });
  regions.set(locale, known);
  return known;
}

function twoDigits(value: number): string {
  return value.toString().padStart(2, "0");
}

function offsetText(offset: number): string {
  const minutes = Math.abs(Math.round(offset / MINUTE));
  const sign = offset < 0 ? "−" : "+";
  return `UTC${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** An ISO instant as `23/02/2021 18:00 Europe/Paris (UTC+01:00)`; seconds are shown where there are any. */
export function instantText(iso: string, locale: LawLocale, zone: string): string {
  const at = epochOf(iso);
  const offset = offsetAt(at, zone);
  const local = Temporal.Instant.fromEpochMilliseconds(at + offset).toString({ smallestUnit: "second" });
  const time = local.slice(17, 19) === "00" ? local.slice(11, 16) : local.slice(11, 19);
  return `${PHRASES[locale].dateAndTime(local.slice(0, 10), time)} ${zone} (${offsetText(offset)})`;
}

/** A number as `toLocaleString` writes it, which takes longer to start than all of the law. */
function numberText(value: number, locale: LawLocale): string {
  const [whole = "", part] = `${Math.round(value * 1000) / 1000}`.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === "fr" ? "\u202f" : ",");
  if (part === undefined) return grouped;
  return `${grouped}${locale === "fr" ? "," : "."}${part}`;
}

/** A duration as `2 h 5 min`, alike in both languages. */
function durationText(seconds: number): string {
  const parts = [
    { amount: Math.floor(seconds / 3600), unit: "h" },
    { amount: Math.floor((seconds % 3600) / 60), unit: "min" },
    { amount: seconds % 60, unit: "s" },
  ].filter(({ amount }) => amount > 0);
  return parts.map(({ amount, unit }) => `${amount} ${unit}`).join(" ") || "0 s";
}

type View = { locale: LawLocale; zone: string };

const FILING = "filing:";

/** A word of the facts or of the law: what is recorded, what a clock starts from, whose holidays count. */
function wordText(word: string, locale: LawLocale): string {
  const phrases = PHRASES[locale];
  if (word.startsWith(FILING)) return phrases.filing(ruleName(word.slice(FILING.length), locale, phrases));
  const known = phrases.words[word];
  if (known !== undefined) return known;
  return /^[A-Z]{2}$/.test(word) ? (regionsOf(locale).of(word) ?? word) : word;
}

function valueText(name: string, value: string | number, { locale, zone }: View): string {
  const phrases = PHRASES[locale];
  if (typeof value === "number") {
    return name.endsWith("Seconds") ? durationText(value) : numberText(value, locale);
  }
  if (name === "at" || name.endsWith("At")) return instantText(value, locale, zone);
  if (name.endsWith("On")) return phrases.date(value);
  if (name === "rule") return ruleName(value, locale, phrases);
  if (name === "contract") return value;
  return value
    .split(", ")
    .map((word) => wordText(word, locale))
    .join(", ");
}

/** A number with its noun. Part of an hour, as a contract may have it, is said in minutes. */
function countText(amount: number, noun: { one: string; many: string; isHours: boolean }, locale: LawLocale) {
  if (noun.isHours && !Number.isInteger(amount)) return durationText(Math.round(amount * 3600));
  const isOne = locale === "fr" ? amount < 2 : amount === 1;
  return `${numberText(amount, locale)} ${isOne ? noun.one : noun.many}`;
}

const HOLE = /\{(\w+)(?::([^{}|]+)\|([^{}|]+))?\}/g;

function fill(template: string, values: Values, view: View): string {
  const filled = template.replace(HOLE, (hole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return hole;
    if (one === undefined || many === undefined || typeof value !== "number") {
      return valueText(name, value, view);
    }
    return countText(value, { one, many, isHours: name === "hours" }, view.locale);
  });
  return typeset(filled, view.locale);
}

/** One step of the arithmetic as a sentence, its instants in local time with zone and offset. */
export function stepText(step: Step, locale: LawLocale, zone: string): string {
  const values = step.at === null ? step.values : { ...step.values, at: step.at };
  return fill(PHRASES[locale].steps[step.code], values, { locale, zone });
}

/** Why a duty is owed, open, waiting, not required or not in force, as a sentence. */
export function reasonText(reason: Reason, locale: LawLocale, zone: string): string {
  return fill(PHRASES[locale].reasons[reason.code], reason.values, { locale, zone });
}

/** What is worth knowing beside a duty, as a sentence. */
export function noteText(note: Note, locale: LawLocale, zone: string): string {
  return fill(PHRASES[locale].notes[note.code], note.values, { locale, zone });
}
