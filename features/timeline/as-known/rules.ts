import { findRule } from "#law/pack.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { isErased, type StoredEntry } from "#ledger/check-entry.ts";
import { ERASED, type Erased, type FoldedSubject, foldSubjects, subjectKey } from "#ledger/fold.ts";
import { type Header, readHeader } from "#ledger/header.ts";

type Value = Json | Erased | undefined;
type Row = { readonly [name: string]: Json };

/** An obligation as the entries leave it: the engine's last answer, and what was filed and decided since. */
export type KnownObligation = {
  readonly id: string;
  readonly exposureId: string;
  readonly organisationId: string | null;
  /** As the log records an answer: rule, addressee, subject, status, dates; `state`, `filedAt`, `decidedAt` besides. */
  readonly fields: { readonly [name: string]: Json };
  /** The entry that gave each field its value. */
  readonly setBy: { readonly [name: string]: Header };
};

/** A case as its entries up to one instant tell it. */
export type KnownCase = {
  readonly subjects: ReadonlyMap<string, FoldedSubject>;
  readonly obligations: ReadonlyMap<string, KnownObligation>;
};

/** Folds a case: the entries of its stream in their order, all of them or those up to an instant. */
export function foldCase(entries: readonly StoredEntry[]): KnownCase {
  return { subjects: withBeginnings(entries), obligations: foldObligations(entries) };
}

/** What the entry of a draft tells row by row besides it, as the kind of record that each row is. */
const BEGUN_WITH = { answers: "draft_answer", authors: "draft_author" } as const;

/** The records, and those with which drafts began: the answers, and who worded the common text among them. */
function withBeginnings(entries: readonly StoredEntry[]): Map<string, FoldedSubject> {
  const found = foldSubjects(entries);
  for (const entry of entries) {
    const header = readHeader(entry.header);
    if (header.type !== "draft.prepared") continue;
    for (const [name, kind] of Object.entries(BEGUN_WITH))
      for (const { id, ...row } of rowsIn(valueIn(entry, name))) {
        if (typeof id !== "string") continue;
        const subject = { kind, id };
        const fields = { draftId: header.subject.id, ...row };
        const setBy = Object.fromEntries(Object.keys(fields).map((field) => [field, header]));
        found.set(subjectKey(subject), { subject, fields, first: header, last: header, setBy });
      }
  }
  return found;
}

/** The records of one kind, in the order in which the log first spoke of them. */
export function subjectsOf({ subjects }: KnownCase, kind: string): FoldedSubject[] {
  return [...subjects.values()].filter(({ subject }) => subject.kind === kind);
}

/** The obligations of a case: laid and moved by their file's entries, settled by filings and decisions. */
export function foldObligations(entries: readonly StoredEntry[]): Map<string, KnownObligation> {
  const known = new Map<string, KnownObligation>();
  const put = (id: unknown, fields: Row, header: Header) => {
    const before = typeof id === "string" ? known.get(id) : undefined;
    if (before !== undefined) known.set(before.id, withFields(before, fields, header));
  };
  for (const entry of entries) {
    const header = readHeader(entry.header);
    const value = (name: string): Value => valueIn(entry, name);
    switch (header.type) {
      case "exposure.opened":
      case "obligations.recomputed":
        for (const row of rowsIn(value(header.type === "exposure.opened" ? "obligations" : "moved")))
          lay(known, row, header);
        break;
      case "obligations.assigned":
        for (const { id, ownerId = null } of rowsIn(value("owned"))) put(id, { ownerId }, header);
        break;
      case "obligation.filed":
        put(value("obligationId"), filed(known, entry), header);
        break;
      case "obligation.decided":
        if (value("outcome") === "not_required")
          put(value("obligationId"), { state: "decided", decidedAt: header.at }, header);
        break;
      case "review.raised":
      case "review.settled":
      case "deadline.passed":
        put(header.subject.id, ownFields(entry), header);
    }
  }
  return known;
}

function lay(known: Map<string, KnownObligation>, { id, metAt, ...answer }: Row, header: Header): void {
  if (typeof id !== "string") return;
  const laid = {
    id,
    exposureId: header.subject.id,
    organisationId: header.organisation,
    fields: NEW,
    setBy: {},
  };
  const before = known.get(id) ?? laid;
  // A duty whose filing was withdrawn falls back to its decision, where there is one.
  const fallen = before.fields.decidedAt == null ? (answer.status ?? null) : "decided";
  const settled = { filedAt: metAt ?? null, state: metAt == null ? fallen : "filed" };
  known.set(id, withFields(before, { ...answer, ...settled }, header));
}

/** What nothing was said of yet. */
const NEW = { ownRule: null, ownerId: null, review: null, deadlinePassedAt: null, decidedAt: null } as const;

function withFields(before: KnownObligation, fields: Row, header: Header): KnownObligation {
  const changed = Object.keys(fields).filter(
    (name) => JSON.stringify(before.fields[name]) !== JSON.stringify(fields[name]),
  );
  return {
    ...before,
    fields: { ...before.fields, ...fields },
    setBy: { ...before.setBy, ...Object.fromEntries(changed.map((name) => [name, header])) },
  };
}

/** A notification sent in phases is met by the filing that completes it, any other duty by its first filing. */
function filed(known: ReadonlyMap<string, KnownObligation>, entry: StoredEntry): Row {
  const [id, at] = [valueIn(entry, "obligationId"), valueIn(entry, "filedAt")];
  const before = typeof id === "string" ? known.get(id)?.fields : undefined;
  const ruleId = before?.ruleId;
  const byCompletion = typeof ruleId === "string" && findRule(ruleId)?.metBy === "complete_filing";
  const meets = !byCompletion || valueIn(entry, "complete") === true;
  return meets && before?.filedAt == null && typeof at === "string" ? { filedAt: at, state: "filed" } : {};
}

function ownFields(entry: StoredEntry): Row {
  return Object.fromEntries(
    ["review", "deadlinePassedAt"].flatMap((name) => {
      const value = valueIn(entry, name);
      return value === undefined || value === ERASED ? [] : [[name, value]];
    }),
  );
}

function valueIn({ values }: StoredEntry, wanted: string): Value {
  const stored = values.find(({ name }) => name === wanted);
  return stored === undefined ? undefined : isErased(stored) ? ERASED : stored.value;
}

/** The rows of a list; none of an erased one. */
export function rowsIn(value: Value): readonly Row[] {
  return Array.isArray(value)
    ? (value.filter((one) => typeof one === "object" && one !== null) as Row[])
    : [];
}

/** One field that is not what it was, with the entry that changed it. */
export type FieldDifference = {
  readonly name: string;
  /** Undefined: nothing was recorded. */
  readonly from: Value;
  readonly to: Value;
  readonly header: Header;
};

/** One record that is new, or that is not what it was. */
export type Difference = {
  readonly key: string;
  readonly kind: string;
  readonly id: string;
  readonly organisationId: string | null;
  /** What the record calls itself; null where it has no name, or lost it. */
  readonly named: string | null;
  readonly isNew: boolean;
  /** The entry that spoke of it last. */
  readonly header: Header;
  readonly fields: readonly FieldDifference[];
};

/** Said by other records, or by the entry itself. */
const NOT_COMPARED = new Set(["by", "obligations", "moved", "owned", "answers", "authors"]);

/** What the later state has that the earlier one has not, in the order of the entries that changed it last. */
export function compareCases(earlier: KnownCase, later: KnownCase): Difference[] {
  const records = [...later.subjects].flatMap(([key, { subject, fields, setBy, last }]) => {
    const before = earlier.subjects.get(key)?.fields;
    const found = differences(before, fields, setBy);
    const { kind, id } = subject;
    if (found.length === 0 || kind === "obligation") return [];
    return [
      {
        key,
        kind,
        id,
        organisationId: last.organisation,
        isNew: before === undefined,
        header: last,
        named: nameIn(fields),
        fields: found,
      },
    ];
  });
  const owed = [...later.obligations.values()].flatMap(({ id, organisationId, fields, setBy }) => {
    const before = earlier.obligations.get(id)?.fields;
    const found = differences(before, fields, setBy);
    const header = latest(found);
    if (header === undefined) return [];
    const key = `obligation:${id}`;
    return [
      {
        ...{ key, kind: "obligation", id, organisationId, named: null, header, fields: found },
        isNew: before === undefined,
      },
    ];
  });
  return [...records, ...owed].sort((a, b) => a.header.seq - b.header.seq || a.key.localeCompare(b.key));
}

function nameIn(fields: Fields): string | null {
  const [name] = ["title", "about", "name"].flatMap((one) => {
    const value = fields[one];
    return typeof value === "string" ? [value] : [];
  });
  return name ?? null;
}

type Fields = { readonly [name: string]: Value };

function differences(
  before: Fields | undefined,
  after: Fields,
  setBy: { readonly [name: string]: Header },
): FieldDifference[] {
  return Object.entries(after).flatMap(([name, to]) => {
    const from = before?.[name];
    const header = setBy[name];
    const isSame = from === to || JSON.stringify(written(from)) === JSON.stringify(written(to));
    return isSame || header === undefined || NOT_COMPARED.has(name) ? [] : [{ name, from, to, header }];
  });
}

/** An erased value is like no other, and like itself. */
function written(value: Value): unknown {
  return value === ERASED ? { erased: true } : [value];
}

function latest(found: readonly FieldDifference[]): Header | undefined {
  return found.map(({ header }) => header).sort((a, b) => b.seq - a.seq)[0];
}

/** Who signed each entry, by its number; nobody where the signature was erased. */
export function signaturesOf(entries: readonly StoredEntry[]): Map<number, string> {
  return new Map(
    entries.flatMap((entry): [number, string][] => {
      const by = valueIn(entry, "by");
      const name = typeof by === "object" && by !== null && !Array.isArray(by) ? (by as Row).name : undefined;
      return typeof name === "string" ? [[readHeader(entry.header).seq, name]] : [];
    }),
  );
}
