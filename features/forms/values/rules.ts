import type { FormField } from "#law/forms/form.ts";
import type { Json } from "#ledger/canonical-json.ts";
import type { ProblemCode } from "../catalogue.ts";

/** Told at the field; `limit`: the characters it takes. */
export type Problem = { readonly code: ProblemCode; readonly limit?: number };

const YES_NO: readonly string[] = ["yes", "no"];
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** A fact of ours as a field takes it: words in the field's options, lists as lines; null where it says nothing. */
export function translateFact(field: FormField, fact: Json): Json {
  if (isEmpty(fact)) return null;
  switch (field.kind) {
    case "choice":
    case "choices":
    case "yes_no_unknown":
      return translateWords(field, fact);
    case "count":
      return isCount(fact) ? fact : null;
    case "day":
    case "moment":
      return isMoment(fact) ? fact : null;
    default:
      return asText(field, fact);
  }
}

function translateWords({ kind, options, words }: FormField, fact: Json): Json {
  const ours = (Array.isArray(fact) ? fact : [fact]).filter((word) => typeof word === "string");
  const said = new Set(words === undefined ? ours : ours.flatMap((word) => words[word] ?? []));
  const offered = kind === "yes_no_unknown" ? YES_NO : (options ?? []).map(({ id }) => id);
  const chosen = offered.filter((id) => said.has(id));
  if (chosen.length === 0) return null;
  if (kind === "choices") return chosen;
  return chosen.length === 1 ? (chosen[0] ?? null) : null;
}

function asText({ kind }: FormField, fact: Json): Json {
  if (typeof fact === "number") return String(fact);
  if (typeof fact === "string") return fact;
  if (!Array.isArray(fact)) return null;
  const lines = fact.filter((line) => typeof line === "string");
  return lines.length === 0 ? null : lines.join(kind === "line" ? ", " : "\n");
}

/** What a field does not take, if anything: a word outside its list, no number, no date, more than its length. */
export function problemOfValue(field: FormField, value: Json): Problem | null {
  switch (field.kind) {
    case "choice":
    case "yes_no_unknown":
      return typeof value === "string" && isOffered(field, value) ? null : { code: "notAnOption" };
    case "choices":
      return Array.isArray(value) && value.every((word) => typeof word === "string" && isOffered(field, word))
        ? null
        : { code: "notAnOption" };
    case "count":
      return isCount(value) ? null : { code: "notACount" };
    case "day":
    case "moment":
      return isMoment(value) ? null : { code: "notADate" };
    default:
      return problemOfText(field, value);
  }
}

function isOffered({ kind, options }: FormField, word: string): boolean {
  return kind === "yes_no_unknown" ? YES_NO.includes(word) : (options ?? []).some(({ id }) => id === word);
}

function problemOfText({ maxLength }: FormField, value: Json): Problem | null {
  if (typeof value !== "string") return { code: "notAText" };
  return maxLength !== undefined && [...value].length > maxLength
    ? { code: "tooLong", limit: maxLength }
    : null;
}

export function isEmpty(value: Json): boolean {
  if (typeof value === "string") return value.trim() === "";
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** The same answer: the order of chosen words and blanks around a text say nothing. */
export function isSame(one: Json, other: Json): boolean {
  return JSON.stringify(normal(one)) === JSON.stringify(normal(other));
}

function normal(value: Json): Json {
  if (typeof value === "string") return value.trim().replaceAll("\r\n", "\n");
  return Array.isArray(value) ? [...value].sort() : value;
}

function isCount(value: Json): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** An instant with its offset, or a day of which the hour is not known. */
function isMoment(value: Json): boolean {
  if (typeof value === "string") return ZONED.test(value) && isTime(() => Temporal.Instant.from(value));
  if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
  const { date } = value as { readonly date?: Json };
  return typeof date === "string" && isTime(() => Temporal.PlainDate.from(date));
}

function isTime(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
