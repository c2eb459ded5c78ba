import type { Expected, ExpectedCode, Found } from "./text/refusal-codes.ts";
import { refusalText } from "./text/refusal-text.ts";

/**
 * Why an input was refused. `path` is a JSON pointer, or `line:column` when the text is not JSON at all. `message` is
 * the English sentence of `expected` and `found`; `refusalText` gives it in either language.
 */
export type FactsError = {
  code: FactsErrorCode;
  message: string;
  path: string;
  expected: Expected;
  found: Found;
};

export type FactsErrorCode =
  | "bad_json"
  | "bad_argument"
  | "missing"
  | "wrong_type"
  | "unknown_key"
  | "unknown_value"
  | "out_of_range"
  | "bad_instant"
  | "bad_date"
  | "bad_time_zone"
  | "duplicate";

type Sides = { expected: Expected; found: Found };

/** Thrown inside the readers, caught once by whoever starts them. */
export class Refusal extends Error {
  readonly code: FactsErrorCode;
  readonly path: string;
  readonly sides: Sides;

  constructor(code: FactsErrorCode, path: string, sides: Sides) {
    super(refusalText(sides, "en"));
    this.code = code;
    this.path = path;
    this.sides = sides;
  }

  toError(): FactsError {
    return { code: this.code, message: this.message, path: this.path, ...this.sides };
  }
}

/** Turns an unknown value at a JSON pointer into a known one, or throws a `Refusal`. */
export type Reader<T> = (value: unknown, path: string) => T;
export type Read<R> = R extends Reader<infer T> ? T : never;

const LONGEST_SHOWN = 60;

/** What was found, short enough for one line and never a whole document. */
export function found(value: unknown): Found {
  if (value === undefined || value === null) return { code: "nothing", shown: "" };
  if (Array.isArray(value)) return { code: "list", shown: "" };
  if (typeof value === "object") return { code: "object", shown: "" };
  const text = JSON.stringify(value);
  return {
    code: "value",
    shown: text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text,
  };
}

/** What was expected, where words or keys may stand in it. */
export function expecting(code: ExpectedCode, values: Expected["values"] = {}): Expected {
  return { code, values };
}

/** Refuses a value, as missing where there is none. */
export function refuse(
  code: FactsErrorCode,
  path: string,
  { expected, value }: { expected: Expected; value: unknown },
): never {
  const absent = value === undefined || value === null;
  throw new Refusal(absent ? "missing" : code, path, { expected, found: found(value) });
}

/** A text that `accepts` agrees to; `code` names it for the message. */
export function text(code: ExpectedCode, accepts: (value: string) => boolean): Reader<string> {
  const expected = expecting(code);
  return (value, path) => {
    if (typeof value !== "string") refuse("wrong_type", path, { expected, value });
    if (!accepts(value)) refuse("unknown_value", path, { expected, value });
    return value;
  };
}

/** One word of a closed list. */
export function oneOf<const W extends readonly string[]>(words: W): Reader<W[number]> {
  const known: ReadonlySet<string> = new Set(words);
  const isWord = (value: string): value is W[number] => known.has(value);
  const expected = expecting("one_of", { words: words.join(", ") });
  return (value, path) => {
    if (typeof value !== "string") refuse("wrong_type", path, { expected, value });
    if (!isWord(value)) refuse("unknown_value", path, { expected, value });
    return value;
  };
}

export const flag: Reader<boolean> = (value, path) => {
  if (typeof value !== "boolean") refuse("wrong_type", path, { expected: expecting("true_or_false"), value });
  return value;
};

/** A number between two bounds, both included; `code` names it for the message. */
export function numberBetween(code: ExpectedCode, least: number, most: number): Reader<number> {
  const expected = expecting(code);
  return (value, path) => {
    if (typeof value !== "number") refuse("wrong_type", path, { expected, value });
    if (value < least || value > most) refuse("out_of_range", path, { expected, value });
    return value;
  };
}

/** A whole number of persons, from none to ten thousand million. */
export const count: Reader<number> = (value, path) => {
  const expected = expecting("whole_number");
  if (typeof value !== "number") refuse("wrong_type", path, { expected, value });
  if (!Number.isInteger(value) || value < 0 || value > 1e10) {
    refuse("out_of_range", path, { expected, value });
  }
  return value;
};

/** Absent and null are the same: unknown. */
export function unknownOr<T>(read: Reader<T>): Reader<T | null> {
  return (value, path) => (value === undefined || value === null ? null : read(value, path));
}

/** Reads `fallback` where the input is silent. */
export function absentAs<T>(fallback: unknown, read: Reader<T>): Reader<T> {
  return (value, path) => read(value ?? fallback, path);
}

/** A list; absent is the empty list. */
export function listOf<T>(read: Reader<T>): Reader<T[]> {
  return (value, path) => {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) refuse("wrong_type", path, { expected: expecting("list"), value });
    return value.map((item: unknown, index) => read(item, `${path}/${index}`));
  };
}

/** A list in which each word counts once. */
export function setOf<T>(read: Reader<T>): Reader<T[]> {
  const readList = listOf(read);
  return (value, path) => [...new Set(readList(value, path))];
}

/** Escapes a key for a JSON pointer (RFC 6901). */
function pointer(path: string, key: string): string {
  return `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function entriesOf(value: unknown, path: string, expected: Expected): [string, unknown][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    refuse("wrong_type", path, { expected, value });
  }
  return Object.entries(value);
}

type Fields = Record<string, Reader<unknown>>;

/** An object with these keys and no others. */
export function shape<F extends Fields>(fields: F): Reader<{ [K in keyof F]: Read<F[K]> }> {
  const names = Object.keys(fields);
  return (value, path) => {
    const keys = names.join(", ");
    const given = new Map(entriesOf(value, path, expecting("object_with_keys", { keys })));
    for (const key of given.keys()) {
      if (!Object.hasOwn(fields, key)) {
        refuse("unknown_key", pointer(path, key), {
          expected: expecting("one_of_keys", { keys }),
          value: key,
        });
      }
    }
    const read = names.map((name) => [name, fields[name]?.(given.get(name), pointer(path, name))]);
    return Object.fromEntries(read) as { [K in keyof F]: Read<F[K]> };
  };
}

/** An object whose keys and values are each read. Keys come back in alphabetical order. */
export function tableOf<T>(readKey: Reader<string>, readValue: Reader<T>): Reader<Record<string, T>> {
  return (value, path) => {
    const entries = entriesOf(value, path, expecting("object")).map(([key, item]): [string, T] => {
      const here = pointer(path, key);
      return [readKey(key, here), readValue(item, here)];
    });
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  };
}
