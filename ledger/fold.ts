/**
 * Folding: today's state, and each line's "from X to Y", from the entries of one stream alone.
 * Entries are read in the order given, which must be the stream's; check them first (check-chain.ts).
 */
import type { Json } from "./canonical-json.ts";
import { isErased, type StoredEntry } from "./check-entry.ts";
import { type Header, readHeader, type Subject } from "./header.ts";

/** Stands where a value was and is no more. */
export const ERASED: unique symbol = Symbol.for("maincourante.erased");
export type Erased = typeof ERASED;

export type Fields = { readonly [name: string]: Json | Erased };
export type Change = {
  readonly name: string;
  /** Undefined when no earlier entry set the field. */
  readonly from: Json | Erased | undefined;
  readonly to: Json | Erased;
};
export type EntryChanges = { readonly header: Header; readonly changes: readonly Change[] };

/** "kind:id": how a subject is named in a folded state. */
export function subjectKey(subject: Subject): string {
  return `${subject.kind}:${subject.id}`;
}

/** The latest value of every field of every subject, by subjectKey. Throws RangeError on an unreadable header. */
export function fold(entries: readonly StoredEntry[]): Map<string, Fields> {
  const states = new Map<string, Fields>();
  for (const entry of entries) {
    const { key, fields } = opened(entry);
    states.set(key, { ...states.get(key), ...fields });
  }
  return states;
}

/** For each entry, what each of its fields was before and became. Throws RangeError on an unreadable header. */
export function changesOf(entries: readonly StoredEntry[]): EntryChanges[] {
  const states = new Map<string, Map<string, Json | Erased>>();
  return entries.map((entry) => {
    const { header, key, fields } = opened(entry);
    const state = states.get(key) ?? new Map<string, Json | Erased>();
    const changes = Object.entries(fields).map(([name, to]): Change => ({ name, from: state.get(name), to }));
    for (const { name, to } of changes) state.set(name, to);
    states.set(key, state);
    return { header, changes };
  });
}

function opened(entry: StoredEntry): { header: Header; key: string; fields: Fields } {
  const header = readHeader(entry.header);
  const fields = Object.fromEntries(
    entry.values.map((stored): [string, Json | Erased] => [
      stored.name,
      isErased(stored) ? ERASED : stored.value,
    ]),
  );
  return { header, key: subjectKey(header.subject), fields };
}
