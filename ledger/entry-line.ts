/**
 * A line of entries.jsonl: one entry of the stream, as canonical JSON in UTF-8, ended by U+000A. Line n is entry n.
 *
 *     {"header":<the header of entry v1, header.ts>,"values":[…]}       an entry that is shown
 *     {"leafHash":<64 hex digits>,"seq":<n>}                             an entry that is withheld
 *
 * `values` has one object for each member of the header's `fields`, in their order (that of canonical JSON):
 *
 *     {"name":…,"salt":<64 hex digits>,"value":…}       a value that is shown
 *     {"name":…}                                        a value that is withheld, or erased
 */
import { canonicalJson, isCanonicalJson, type Json } from "./canonical-json.ts";
import { isErased, type StoredEntry, type StoredValue } from "./check-entry.ts";
import { type Header, headerOf, readHeader } from "./header.ts";
import { isHash } from "./hex.ts";
import { readJson } from "./read-json.ts";

export type WithheldEntry = { readonly seq: number; readonly leafHash: string };

/**
 * The line of an entry that is shown, with its newline. A value with neither value nor salt is written as withheld.
 * Throws RangeError when the header is none of entry v1, or a field has not exactly one value.
 */
export function entryLine(entry: Pick<StoredEntry, "header" | "values">): string {
  const names = Object.keys(readHeader(entry.header).fields).sort();
  const values = new Map(entry.values.map((stored) => [stored.name, stored]));
  if (values.size !== entry.values.length || values.size !== names.length)
    throw new RangeError("an entry has one value for each of its fields");
  const spelled = names.map((name) => canonicalJson(lineValue(values.get(name), name)));
  return `{"header":${entry.header},"values":[${spelled.join(",")}]}\n`;
}

function lineValue(stored: StoredValue | undefined, name: string): Json {
  if (stored === undefined) throw new RangeError(`the field ${name} has no value`);
  const { value, salt } = stored;
  return isErased(stored) ? { name } : { name, salt, value };
}

/** The line of an entry that is withheld, with its newline. */
export function withheldLine({ seq, leafHash }: WithheldEntry): string {
  return `${canonicalJson({ leafHash, seq })}\n`;
}

/** A value of a line as it stands there: shown with its salt (64 hex digits), else withheld or erased. */
export type LineValue = { readonly name: string; readonly salt?: string; readonly value?: Json };

export type ShownEntry = {
  readonly header: Header;
  /** The header's own text, whose bytes are hashed. */
  readonly text: string;
  readonly values: readonly LineValue[];
};

/** The entry a line holds, without its newline; no hash checked. Throws RangeError with the reason. */
export function readEntryLine(line: string): ShownEntry | WithheldEntry {
  const json = readJson(line);
  if (!isCanonicalJson(json, line)) throw new RangeError("not canonical JSON");
  if (!isObject(json)) throw new RangeError("not an entry");
  return Object.hasOwn(json, "leafHash") ? withheldEntry(json) : shownEntry(json, line);
}

function withheldEntry({ leafHash, seq, ...more }: JsonObject): WithheldEntry {
  if (!isHash(leafHash) || !Number.isSafeInteger(seq) || Object.keys(more).length > 0)
    throw new RangeError("a withheld entry has leafHash and seq");
  return { seq: Number(seq), leafHash };
}

/** Where the header ends: no valid header holds this text, since quotes within a string are escaped. */
const SEAM = ',"values":[';
const HEAD = '{"header":';

function shownEntry(json: JsonObject, line: string): ShownEntry {
  const header = headerOf(json.header);
  const { values } = json;
  if (Object.keys(json).length !== 2 || !Array.isArray(values))
    throw new RangeError("an entry has header and values");
  const names = Object.keys(header.fields);
  if (values.length !== names.length)
    throw new RangeError(`${names.length} fields and ${values.length} values`);
  const listed = values.map((value: Json, i) => lineValueOf(value, names[i]));
  return { header, text: line.slice(HEAD.length, line.indexOf(SEAM)), values: listed };
}

function lineValueOf(json: Json, expected: string | undefined): LineValue {
  if (!isObject(json)) throw new RangeError("a value that is no object");
  const { name, salt, value } = json;
  if (name === undefined || name !== expected) throw new RangeError(`expected the value of ${expected}`);
  const members = Object.keys(json).length;
  if (members === 1) return { name: expected };
  if (members !== 3 || !isHash(salt) || value === undefined)
    throw new RangeError(`the value of ${expected} has not name, salt and value alone`);
  return { name: expected, salt, value };
}

type JsonObject = { readonly [name: string]: Json };
const isObject = (value: Json): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
