import type { Facts } from "#law/facts.ts";
import type { Moment } from "#law/read-instant.ts";
import { INSTANTS } from "#law/vocabulary.ts";
import { LONGEST_ADDRESS } from "./catalogue.ts";

/** Fields that hold several words, one word, or a yes and a no; each is named after its place in the facts. */
export const LISTS = ["role", "traits", "natures", "exemptions34", "dataCategories", "assume"] as const;
export const PARTY_WORDS = ["kind", "country", "region", "timeZone", "freeZone"] as const;
export const BREACH_WORDS = ["cause", "risk", "severityLevel", "craEvent", "deviceIncident"] as const;
export const FLAGS = [
  "personalData",
  "severeHealthIncident",
  "seriousCareEvent",
  "itSystemAttack",
  "nis2Significant",
  "encrypted",
  "authorityAlreadyInformed",
] as const;

/** Fields that come in rows, with the columns of each; `at` and `until` are moments. */
export const ROWS = {
  byResidence: ["of", "persons"],
  filings: ["rule", "at", "addressee", "complete"],
  orders: ["rule", "at", "until"],
  holds: ["kind", "form", "at", "until"],
  extensions: ["rule", "at", "until"],
  contracts: ["id", "notifyWithinHours", "from"],
} as const;

export type RowName = keyof typeof ROWS;
export const ROW_NAMES = Object.keys(ROWS) as RowName[];
export const MOMENT_PARTS = ["date", "time", "fold"] as const;
/** Said by the form of itself: a row that says nothing else is blank. */
const PRESET = { kind: "law_enforcement", from: "processor" } as const;
export const HOLD_KIND = PRESET.kind;

type Columns = { readonly [column: string]: readonly string[] };

/** What was typed, by the names of the fields: no blanks, rows numbered from 0 without a gap. */
export type Typed = ReadonlyMap<string, readonly string[]>;
export type Search = { readonly [name: string]: string | string[] | undefined };

export type Address = {
  readonly typed: Typed;
  /** The same facts in the shortest address. */
  readonly query: string;
  readonly isAsIs: boolean;
  readonly isTooLong: boolean;
  /** The rows of which another one was asked for. */
  readonly adding: RowName | null;
};

const isMoment = (column: string) => column === "at" || column === "until";
const momentNames = (name: string) => MOMENT_PARTS.map((part) => `${name}.${part}`);

const SINGLE = [
  ...LISTS.slice(0, 1),
  ...PARTY_WORDS,
  ...LISTS.slice(1),
  ...FLAGS,
  ...BREACH_WORDS,
  "total",
  ...INSTANTS.flatMap(momentNames),
  ...momentNames("at"),
];

function columnsOf(row: RowName): string[] {
  return ROWS[row].flatMap((column) => (isMoment(column) ? momentNames(column) : [column]));
}

function isBlank(columns: Columns): boolean {
  return Object.keys(columns).every((column) => column in PRESET);
}

/** A page with more rows than this would take seconds to draw. */
const MOST_ROWS = 60;

/** The filled rows of one kind, in the order of their numbers, without the one to remove. */
function rowsOf(row: RowName, given: Typed): Columns[] {
  const numbers = [...given.keys()].flatMap(
    (name) => new RegExp(`^${row}\\.(\\d{1,3})\\.`).exec(name)?.[1] ?? [],
  );
  const removed = given.get("remove")?.[0];
  return [...new Set(numbers)]
    .sort((one, other) => Number(one) - Number(other))
    .filter((number) => `${row}.${number}` !== removed)
    .map((number) =>
      Object.fromEntries(
        columnsOf(row).flatMap((column) => {
          const texts = given.get(`${row}.${number}.${column}`) ?? [];
          return texts.length === 0 ? [] : [[column, texts]];
        }),
      ),
    )
    .filter((columns) => !isBlank(columns));
}

function tidy(given: Typed): [string, readonly string[]][] {
  const single = SINGLE.flatMap((name): [string, readonly string[]][] => {
    const texts = given.get(name) ?? [];
    return texts.length === 0 ? [] : [[name, texts]];
  });
  const rows = ROW_NAMES.flatMap((row) =>
    rowsOf(row, given)
      .slice(0, MOST_ROWS)
      .flatMap((columns, index) =>
        Object.entries(columns)
          .filter(([column, [text]]) => !(column === "kind" && text === HOLD_KIND))
          .map(([column, texts]): [string, readonly string[]] => [`${row}.${index}.${column}`, texts]),
      ),
  );
  return [...single, ...rows];
}

function written(entries: Iterable<readonly [string, readonly string[]]>): string {
  const pairs = [...entries].flatMap(([name, texts]) => texts.map((text) => [name, text]));
  return new URLSearchParams(pairs).toString();
}

/** What an address says, in the order of the fields. What it holds besides is left out. */
export function readAddress(search: Search): Address {
  const given = Object.entries(search).map(([name, texts]) => [name, [texts ?? []].flat()] as const);
  const filled = new Map(
    given.map(([name, texts]) => [name, texts.map((text) => text.trim()).filter((text) => text !== "")]),
  );
  const typed = new Map(tidy(filled));
  const adding = ROW_NAMES.find((row) => row === filled.get("add")?.[0]) ?? null;
  const query = written([...typed, ...(adding === null ? [] : [["add", [adding]] as const])]);
  const asGiven = written(given);
  const isTooLong =
    asGiven.length > LONGEST_ADDRESS || ROW_NAMES.some((row) => rowsOf(row, filled).length > MOST_ROWS);
  return { typed, query, adding, isAsIs: asGiven === query, isTooLong };
}

function momentEntries(name: string, moment: Moment | null, zone: string): [string, readonly string[]][] {
  if (moment === null) return [];
  if (typeof moment !== "string") return [[`${name}.date`, [moment.date]]];
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
  const time = local.toPlainTime();
  const earlier = local.toPlainDateTime().toZonedDateTime(zone, { disambiguation: "earlier" });
  return [
    [`${name}.date`, [local.toPlainDate().toString()]],
    [`${name}.time`, [time.toString({ smallestUnit: time.second === 0 ? "minute" : "second" })]],
    ...(earlier.equals(local) ? [] : ([[`${name}.fold`, ["later"]]] as [string, string[]][])),
  ];
}

function entriesOf(name: string, value: unknown, zone: string): [string, readonly string[]][] {
  if (value === null || value === undefined) return [];
  if (isMoment(name.split(".").at(-1) ?? "")) return momentEntries(name, value as Moment, zone);
  if (Array.isArray(value)) return value.length === 0 ? [] : [[name, value.map(String)]];
  return [[name, [typeof value === "boolean" ? (value ? "yes" : "no") : String(value)]]];
}

/** The address of facts, so that a question can be a link: what `readAddress` reads back. */
export function addressOf(facts: Facts): string {
  const { party, breach } = facts;
  const zone = party.timeZone;
  const { persons, ...answers } = breach;
  const residences = Object.entries(persons.byResidence).map(([of, count]) => ({ of, persons: count }));
  const rows = { ...facts, byResidence: residences };
  const entries = [
    ...Object.entries({
      ...party,
      ...answers,
      total: persons.total,
      assume: facts.assume,
      at: facts.at,
    }).flatMap(([name, value]) => entriesOf(name, value, zone)),
    ...INSTANTS.flatMap((name) => momentEntries(name, facts.instants[name], zone)),
    ...ROW_NAMES.flatMap((row) =>
      rows[row].flatMap((columns, index) =>
        Object.entries(columns).flatMap(([column, value]) =>
          entriesOf(`${row}.${index}.${column}`, value, zone),
        ),
      ),
    ),
  ];
  return written(tidy(new Map(entries)));
}
