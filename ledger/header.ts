/**
 * Entry v1: one line of a stream of the log.
 *
 * A stream is one incident's log or one workspace's. Its entries are numbered 1, 2, 3… without a gap, and each
 * names the one before it. What is hashed is the *header*, a canonical JSON object (canonical-json.ts) in UTF-8:
 *
 *     v             1
 *     stream        the stream's name
 *     seq           1, 2, 3…
 *     prev          leaf hash of entry seq-1 of the stream in lower-case hex; 64 zeros when seq is 1
 *     at            recorded at: "2021-02-23T17:00:00.000Z", always milliseconds and Z
 *     occurred      when it happened: an instant in the same form, {"date":"2021-02-23"} for a day, or null
 *     actor         id of the person, or "system"
 *     type          name of the event (catalogue.ts)
 *     label         "fact", "hypothesis" or "decision" on an entry a person writes, else null
 *     visibility    "case" or "privileged" (counsel's channel)
 *     organisation  id of the organisation the event concerns, or null
 *     shared        true: every party to the incident sees it
 *     origin        "live", "demonstration", "exercise" or "import"
 *     subject       {"id":…,"kind":…}: the record the event is about
 *     fields        {name: commitment, …}
 *
 *     commitment = hex( SHA-256( salt || canonical JSON of the value ) )     salt: 32 random bytes, one per field
 *     leaf hash  = hex( SHA-256( 0x00 || header ) )                          the leaf of RFC 6962
 *
 * Values and salts are kept beside the header. Erasing a field removes both; the header, and so the chain, stays
 * whole. Without its salt a commitment tells nothing of the value, even when the value is one of a few.
 */
import { isCanonicalJson, type Json } from "./canonical-json.ts";
import { isHash } from "./hex.ts";

export type Occurred = string | { readonly date: string } | null;
export type Label = "fact" | "hypothesis" | "decision";
export type Visibility = "case" | "privileged";
export type Origin = "live" | "demonstration" | "exercise" | "import";
export type Subject = { readonly kind: string; readonly id: string };

export type Header = {
  readonly v: 1;
  readonly stream: string;
  /** 1 for the first entry of the stream. */
  readonly seq: number;
  /** Leaf hash of the previous entry of the stream; NO_ENTRY for the first. */
  readonly prev: string;
  /** Recorded instant, ISO 8601 with milliseconds and Z. */
  readonly at: string;
  readonly occurred: Occurred;
  readonly actor: string;
  readonly type: string;
  readonly label: Label | null;
  readonly visibility: Visibility;
  readonly organisation: string | null;
  readonly shared: boolean;
  readonly origin: Origin;
  readonly subject: Subject;
  /** Field name → commitment, 64 hexadecimal digits. */
  readonly fields: { readonly [name: string]: string };
};

/** `prev` of the first entry of a stream. */
export const NO_ENTRY = "0".repeat(64);

const VALID: { readonly [K in keyof Header]: (value: unknown) => boolean } = {
  v: (value) => value === 1,
  stream: isName,
  seq: (value) => Number.isSafeInteger(value) && Number(value) >= 1,
  prev: isHash,
  at: isInstant,
  occurred: (value) => value === null || isInstant(value) || isDay(value),
  actor: isName,
  type: (value) => typeof value === "string" && /^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/.test(value),
  label: (value) => value === null || value === "fact" || value === "hypothesis" || value === "decision",
  visibility: (value) => value === "case" || value === "privileged",
  organisation: (value) => value === null || isName(value),
  shared: (value) => typeof value === "boolean",
  origin: (value) =>
    value === "live" || value === "demonstration" || value === "exercise" || value === "import",
  subject: (value) =>
    isObject(value) && hasOnly(value, ["id", "kind"]) && isName(value.id) && isName(value.kind),
  fields: (value) =>
    isObject(value) &&
    Object.entries(value).every(([name, hash]) => /^[a-z][A-Za-z0-9]*$/.test(name) && isHash(hash)),
};
const RULES = Object.entries(VALID);

/** The header that `text` holds. Throws RangeError naming the member that makes it no entry v1. */
export function readHeader(text: string): Header {
  const json = parsed(text);
  const header = headerOf(json);
  if (!isCanonicalJson(json, text)) throw new RangeError("not a header of entry v1: not canonical JSON");
  return header;
}

/** The header that JSON already read is. Throws RangeError naming the member that makes it no entry v1. */
export function headerOf(header: unknown): Header {
  if (!isHeader(header)) throw new RangeError(`not a header of entry v1: ${faultOf(header)}`);
  return header;
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RangeError("not a header of entry v1: not JSON", { cause });
  }
}

function isHeader(header: unknown): header is Header {
  return faultOf(header) === null;
}

function faultOf(header: unknown): string | null {
  if (!isObject(header)) return "not an object";
  const stranger = Object.keys(header).find((name) => !Object.hasOwn(VALID, name));
  if (stranger !== undefined) return `unknown member ${JSON.stringify(stranger)}`;
  const fault = RULES.find(([name, isValid]) => !isValid(header[name]));
  return fault === undefined ? null : `${fault[0]} is ${JSON.stringify(header[fault[0]]) ?? "absent"}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasOnly(object: object, names: readonly string[]): boolean {
  return Object.keys(object).every((name) => names.includes(name));
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

const INSTANT = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

function isInstant(value: unknown): boolean {
  if (typeof value !== "string" || !INSTANT.test(value)) return false;
  // Only a late day may be one that its month does not have.
  const day = Number(value.slice(8, 10));
  return day < 29 || new Date(Date.parse(value)).getUTCDate() === day;
}

function isDay(value: unknown): boolean {
  return isObject(value) && hasOnly(value, ["date"]) && isInstant(`${value.date}T00:00:00.000Z`);
}
