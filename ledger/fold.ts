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

/** One record as the entries about it leave it. */
export type FoldedSubject = {
  readonly subject: Subject;
  readonly fields: Fields;
  /** The first entry about it, and the last. */
  readonly first: Header;
  readonly last: Header;
  /** The entry that gave each field its value. */
  readonly setBy: { readonly [name: string]: Header };
};

/**
 * Every record that the entries speak of, by subjectKey, in the order in which each was first spoken of. A prefix of a
 * stream gives what was known then. Throws RangeError on an unreadable header.
 */
export function foldSubjects(entries: Iterable<StoredEntry>): Map<string, FoldedSubject> {
  const found = new Map<string, FoldedSubject>();
  for (const entry of entries) {
    const { header, key, fields } = opened(entry);
    const before = found.get(key);
    const setBy = Object.fromEntries(Object.keys(fields).map((name) => [name, header]));
    found.set(key, {
      subject: header.subject,
      fields: { ...before?.fields, ...fields },
      first: before?.first ?? header,
      last: header,
      setBy: { ...before?.setBy, ...setBy },
    });
  }
  return found;
}

/** The latest value of every field of every subject, by subjectKey. Throws RangeError on an unreadable header. */
export function fold(entries: Iterable<StoredEntry>): Map<string, Fields> {
  return new Map([...foldSubjects(entries)].map(([key, { fields }]) => [key, fields]));
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
