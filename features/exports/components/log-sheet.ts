import type { TextRow } from "#lib/binary-rows.ts";
import type { Cell, Portion, Row, Sheet } from "../formats/sheet.ts";
import { FIELD_END, PART_END } from "../log/queries.ts";
import { changesCell, type Field } from "./changes-cell.ts";
import { CASE_ZONE, frameOf, type Taking, titled } from "./framed-sheet.ts";
import { type LogWords, logWords } from "./log-words.ts";

const PLAN = [
  { key: "seq", share: 1 },
  { key: "occurredAt", share: 3 },
  { key: "recordedAt", share: 3 },
  { key: "event", share: 4 },
  { key: "label" },
  { key: "organisation" },
  { key: "by", share: 3 },
  { key: "roles" },
  { key: "changes", share: 7 },
  { key: "origin" },
] as const;

type LogSheet = {
  readonly about: string;
  readonly isExercise: boolean;
  readonly rows: AsyncIterable<readonly TextRow[]>;
  /** What the laboratories of the case are called. */
  readonly labs?: ReadonlyMap<string, string>;
};

/** The log of a case: each entry with both times, who wrote it, and from what to what. */
export function logSheet({ about, isExercise, rows, labs = new Map() }: LogSheet, taking: Taking): Sheet {
  const { t } = taking;
  return {
    ...{ what: "timeline", about, columns: titled(PLAN, t) },
    ...frameOf("timeline", isExercise, taking),
    rows: toldRows(rows, logWords(taking, labs)),
  };
}

async function* toldRows(rows: LogSheet["rows"], words: LogWords): AsyncGenerator<Portion> {
  const records: Records = new Map();
  for await (const some of rows) {
    const portion: Row[] = [];
    for (const row of some) {
      const told = toldFields(row, records);
      if (row[ASKED] !== null) portion.push(toldRow(row, told, words));
    }
    yield portion;
  }
}

/** The columns of the query, in its order. */
function toldRow(row: TextRow, told: ToldFields, words: LogWords): Row {
  const [seq, recordedAt, occurred, type, label, origin, organisation] = row;
  const [by, roles] = told.signature === "" ? [words.erased, null] : words.signature(told.signature);
  return [
    Number(seq),
    momentOf(occurred ?? null),
    { at: Temporal.Instant.fromEpochMilliseconds(Number(recordedAt)), zone: CASE_ZONE },
    words.event(type ?? ""),
    label === null || label === undefined ? null : words.label(label),
    organisation ?? null,
    by,
    roles,
    changesCell({ type: type ?? "", fields: told.fields }, words),
    words.origin(origin ?? ""),
  ];
}

function momentOf(occurred: string | null): Cell {
  if (occurred === null) return null;
  if (occurred.length === 10) return { on: occurred };
  return { at: Temporal.Instant.fromEpochMilliseconds(Date.parse(occurred)), zone: CASE_ZONE };
}

type ToldFields = { readonly signature: string; readonly fields: readonly Field[] };

/** The last value of each field, of each record that has several entries: as many as the case has, however long its log. */
type Records = Map<string, Map<string, string>>;

const FIELDS = 7;
const RECORD = 8;
const ASKED = 9;

function toldFields(row: TextRow, records: Records): ToldFields {
  const [text, record] = [row[FIELDS] ?? "", row[RECORD] ?? null];
  const known = record === null ? undefined : valuesOf(record, records);
  let signature = "";
  const fields: Field[] = [];
  for (let start = 0; start < text.length; ) {
    const middle = text.indexOf(PART_END, start);
    const found = text.indexOf(FIELD_END, middle);
    const end = found === -1 ? text.length : found;
    const [name, value] = [text.slice(start, middle), text.slice(middle + 1, end)];
    start = end + 1;
    if (name === "by") {
      signature = value;
      continue;
    }
    fields.push([name, value, known?.get(name)]);
    known?.set(name, value);
  }
  return { signature, fields };
}

function valuesOf(record: string, records: Records): Map<string, string> {
  const known = records.get(record) ?? new Map<string, string>();
  records.set(record, known);
  return known;
}
