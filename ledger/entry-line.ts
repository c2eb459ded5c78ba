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
import { canonicalJson, type Json } from "./canonical-json.ts";
import { isErased, type StoredEntry, type StoredValue } from "./check-entry.ts";
import { readHeader } from "./header.ts";

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
