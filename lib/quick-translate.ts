import type { Translate } from "./translate.ts";

/** Text, name of a hole, text, name, …, text. */
type Parts = readonly string[];
type Values = Readonly<Record<string, unknown>>;

const HOLE = /\{(\w+)\}/;
/** What a message's syntax means anything by, besides a hole. */
const SYNTAX = /[{}<']/;

/** Counts said before; then the memory starts anew. */
const MOST_KEPT = 5_000;

/**
 * The same words at a tenth of the cost: a message of text and plain holes is taken apart once and put together by hand,
 * a count once said is said again. What else has choices, tags or quotes, and what lacks a value, stays the translator's.
 */
export function quickTranslate(t: Translate): Translate {
  const kept = new Map<string, Parts | null>();
  const slow = t as unknown as (key: string, values?: Values, formats?: unknown) => string;
  const partsOf = (key: string): Parts | null => {
    let parts = kept.get(key);
    if (parts === undefined) {
      parts = takeApart(t, key);
      kept.set(key, parts);
    }
    return parts;
  };
  const counts = new Map<string, string>();
  const count = (key: string, values: Values): string => {
    const asked = [key, ...Object.entries(values).flat()].join(" ");
    const said = counts.get(asked) ?? slow(key, values);
    if (counts.size >= MOST_KEPT) counts.clear();
    counts.set(asked, said);
    return said;
  };
  const quick = (key: string, values?: Values, formats?: unknown): string => {
    const parts = partsOf(key);
    const said = parts === null ? null : putTogether(parts, values ?? {});
    if (said !== null) return said;
    const isCount = formats === undefined && values !== undefined && Object.values(values).every(isNumber);
    return isCount ? count(key, values) : slow(key, values, formats);
  };
  const { rich, markup, raw, has } = t;
  return Object.assign(quick, { rich, markup, raw, has }) as unknown as Translate;
}

const isNumber = (value: unknown): boolean => typeof value === "number";

function takeApart(t: Translate, key: string): Parts | null {
  const { has, raw } = t as unknown as { has: (key: string) => boolean; raw: (key: string) => unknown };
  const message = has(key) ? raw(key) : null;
  if (typeof message !== "string") return null;
  const parts = message.split(HOLE);
  return parts.some((part, place) => place % 2 === 0 && SYNTAX.test(part)) ? null : parts;
}

function putTogether(parts: Parts, values: Values): string | null {
  let said = parts[0] ?? "";
  for (let place = 1; place < parts.length; place += 2) {
    const value = values[parts[place] ?? ""];
    if (typeof value !== "string" && typeof value !== "number") return null;
    said += value + (parts[place + 1] ?? "");
  }
  return said;
}
