import { type Facts, parseFacts } from "#law/facts.ts";
import type { FactsError } from "#law/reader.ts";
import { INSTANTS } from "#law/vocabulary.ts";
import { isZone, parseLocalInstant } from "#lib/dates.ts";
import {
  BREACH_WORDS,
  FLAGS,
  HOLD_KIND,
  PARTY_WORDS,
  ROW_NAMES,
  ROWS,
  type RowName,
  type Typed,
} from "./schema.ts";

/** Facts in the shape of the contract, as far as they were typed; `parseFacts` judges them. */
export type FactsJson = { [key: string]: Value };

/** A field that was refused: by the law's own reader, or because the form itself cannot say it. */
export type Refused = { readonly field: string } & (
  | { readonly error: FactsError }
  | { readonly problem: "skippedByClockChange" | "residenceTwice" }
);

export type Question =
  | { readonly kind: "asked"; readonly facts: Facts; readonly json: FactsJson }
  | { readonly kind: "refused"; readonly refused: readonly Refused[] };

type Shaping = { readonly typed: Typed; readonly zone: string; readonly refused: Refused[] };
type Value = FactsJson | FactsJson[] | string | number | boolean | null;

const one = (typed: Typed, name: string) => typed.get(name)?.[0];

function some(entries: Iterable<readonly [string, Value | undefined]>): FactsJson {
  return Object.fromEntries(
    [...entries].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function wordsIn(typed: Typed, names: readonly string[]): [string, Value | undefined][] {
  return names.map((name) => [name, one(typed, name)]);
}

function flagIn(typed: Typed, name: string): Value | undefined {
  const text = one(typed, name);
  return text === "yes" ? true : text === "no" ? false : text;
}

/** What is no number is passed on as it was typed, to be refused by name. */
function numberIn(typed: Typed, name: string): Value | undefined {
  const text = one(typed, name);
  const digits = text?.replaceAll(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return digits !== undefined && /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : text;
}

/** Local date and time as an instant; what cannot be read is passed on as it was typed. */
function instantIn(name: string, { typed, zone, refused }: Shaping): Value | undefined {
  const [date, time, fold] = ["date", "time", "fold"].map((part) => one(typed, `${name}.${part}`) ?? "");
  if (date === "" && time === "") return undefined;
  const asTyped = time === "" ? (date ?? "") : `${date}T${time}`;
  const read = parseLocalInstant({ date: date ?? "", time: time ?? "", zone });
  if (!read.ok && read.reason === "skipped_by_clock_change") {
    refused.push({ field: name, problem: "skippedByClockChange" });
    return undefined;
  }
  if (!read.ok) return asTyped;
  const instant = fold === "later" ? laterOf(asTyped, zone) : read.instant;
  return instant.toString({ smallestUnit: "second" });
}

function laterOf(local: string, zone: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: "later" }).toInstant();
}

/** The hour that the change to winter time repeats: which of the two is meant has to be said. */
export function isRepeatedHour(typed: { date: string; time: string; zone: string }): boolean {
  const read = parseLocalInstant(typed);
  return read.ok && read.reading === "earlier-of-two";
}

function momentIn(name: string, shaping: Shaping): Value | undefined {
  const date = one(shaping.typed, `${name}.date`);
  const isDay = date !== undefined && !shaping.typed.has(`${name}.time`);
  return isDay ? { date, precision: "day" } : instantIn(name, shaping);
}

/** How many rows of a kind were typed. */
export function countRows(typed: Typed, row: RowName): number {
  const last = [...typed.keys()].findLast((name) => name.startsWith(`${row}.`));
  return last === undefined ? 0 : Number(last.split(".")[1]) + 1;
}

function rowIn(row: Exclude<RowName, "byResidence">, index: number, shaping: Shaping): FactsJson {
  const shaped = ROWS[row].map((column): [string, Value | undefined] => {
    const name = `${row}.${index}.${column}`;
    if (column === "at" || column === "until") return [column, instantIn(name, shaping)];
    if (column === "complete") return [column, flagIn(shaping.typed, name)];
    if (column === "notifyWithinHours") return [column, numberIn(shaping.typed, name)];
    return [column, one(shaping.typed, name) ?? (column === "kind" ? HOLD_KIND : undefined)];
  });
  return some(shaped);
}

function residencesIn({ typed, refused }: Shaping): FactsJson | undefined {
  const rows = Array.from({ length: countRows(typed, "byResidence") }, (_, index) => `byResidence.${index}`);
  const counted = new Map<string, Value | undefined>();
  for (const row of rows) {
    const of = one(typed, `${row}.of`) ?? "";
    if (counted.has(of)) refused.push({ field: row, problem: "residenceTwice" });
    else counted.set(of, numberIn(typed, `${row}.persons`) ?? null);
  }
  return counted.size === 0 ? undefined : some(counted);
}

/** The zone in which the hours are read: the party's, if there is such a zone. */
export function zoneOf(typed: Typed): string {
  const zone = one(typed, "timeZone") ?? "UTC";
  return isZone(zone) ? zone : "UTC";
}

/** The party as far as it was typed. One role stands alone, as a person would write it. */
export function partyJson(typed: Typed): object {
  const roles = typed.get("role");
  return {
    ...(roles === undefined ? {} : { role: roles.length === 1 ? roles[0] : roles }),
    ...some(wordsIn(typed, PARTY_WORDS)),
    ...lists(typed, ["traits"]),
  };
}

function shape(typed: Typed): { json: FactsJson; refused: Refused[] } {
  const shaping: Shaping = { typed, zone: zoneOf(typed), refused: [] };
  const persons = some([
    ["total", numberIn(typed, "total")],
    ["byResidence", residencesIn(shaping)],
  ]);
  const rows = ROW_NAMES.flatMap((row): [string, FactsJson[]][] => {
    const count = row === "byResidence" ? 0 : countRows(typed, row);
    if (row === "byResidence" || count === 0) return [];
    return [[row, Array.from({ length: count }, (_, index) => rowIn(row, index, shaping))]];
  });
  const json = {
    ...some([["at", instantIn("at", shaping)]]),
    party: partyJson(typed),
    breach: {
      ...some(FLAGS.map((name) => [name, flagIn(typed, name)])),
      ...some(wordsIn(typed, BREACH_WORDS)),
      ...lists(typed, ["natures", "exemptions34", "dataCategories"]),
      ...(Object.keys(persons).length === 0 ? {} : { persons }),
    },
    instants: some(INSTANTS.map((name) => [name, momentIn(name, shaping)])),
    ...Object.fromEntries(rows),
    ...lists(typed, ["assume"]),
  };
  return { json: json as FactsJson, refused: shaping.refused };
}

function lists(typed: Typed, names: readonly string[]): object {
  return Object.fromEntries(names.flatMap((name) => (typed.has(name) ? [[name, typed.get(name)]] : [])));
}

const unescaped = (part: string) => part.replaceAll("~1", "/").replaceAll("~0", "~");

/** The field of the form that a JSON pointer of the facts speaks of. */
export function fieldOf(pointer: string, typed: Typed): string {
  const [, ...parts] = pointer.split("/").map(unescaped);
  const path = ["party", "breach", "instants"].includes(parts[0] ?? "") ? parts.slice(1) : parts;
  const [name = "role", second = "", third = ""] = path;
  if (name === "persons") return second === "byResidence" ? residenceField(third, typed) : "total";
  const isRow = ROW_NAMES.some((row) => row === name);
  return isRow ? [name, second, third].filter(Boolean).join(".") : name;
}

function residenceField(code: string, typed: Typed): string {
  const index = Array.from({ length: countRows(typed, "byResidence") }, (_, at) => at).find(
    (at) => (one(typed, `byResidence.${at}.of`) ?? "") === code,
  );
  return `byResidence.${index ?? 0}`;
}

const REQUIRED: Readonly<Record<string, string>> = {
  role: "controller",
  country: "FR",
  timeZone: "UTC",
};

/** The same facts without the field at fault, so that the next fault is found too. */
function without(json: FactsJson, pointer: string): FactsJson {
  const [, first = "", second = "", third = "", fourth] = pointer.split("/").map(unescaped);
  const group = json[first];
  if (!isObject(group)) return omit(json, first);
  if (first === "party" && second in REQUIRED) {
    return { ...json, party: { ...omit(group, "region"), [second]: REQUIRED[second] ?? "" } };
  }
  const { persons } = group;
  if (second !== "persons" || !isObject(persons)) return { ...json, [first]: omit(group, second) };
  const table = persons[third];
  const left = fourth !== undefined && isObject(table) ? { [third]: omit(table, fourth) } : {};
  return { ...json, [first]: { ...group, persons: { ...omit(persons, third), ...left } } };
}

function isObject(value: Value | undefined): value is FactsJson {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function omit(object: FactsJson, key: string): FactsJson {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

const MOST_FAULTS = 12;

/** Reads what was typed as the command line would; every field at fault is named, one fault for each list. */
export function readQuestion(typed: Typed): Question {
  const { json, refused } = shape(typed);
  const found = [...refused];
  let left = json;
  for (let turn = 0; turn < MOST_FAULTS; turn += 1) {
    const parsed = parseFacts(left);
    if (parsed.ok && found.length === 0) return { kind: "asked", facts: parsed.facts, json };
    if (parsed.ok) break;
    found.push({ field: fieldOf(parsed.error.path, typed), error: parsed.error });
    left = without(left, parsed.error.path);
  }
  return { kind: "refused", refused: found };
}
