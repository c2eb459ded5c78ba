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
};

/** The log of a case: each entry with both times, who wrote it, and from what to what. */
export function logSheet({ about, isExercise, rows }: LogSheet, taking: Taking): Sheet {
  const { t } = taking;
  return {
    ...{ what: "timeline", about, columns: titled(PLAN, t) },
    ...frameOf("timeline", isExercise, taking),
    rows: toldRows(rows, logWords(taking)),
  };
}

async function* toldRows(rows: LogSheet["rows"], words: LogWords): AsyncGenerator<Portion> {
  const records = new Map<string, Known>();
  for await (const some of rows)
    yield some.flatMap((row) => {
      const told = toldFields(row, records);
      return row[ASKED] === null ? [] : [toldRow(row, told, words)];
    });
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

/** The last value of each field of a record, while entries about it are still to come. */
type Known = { left: number; readonly values: Map<string, string> };

const FIELDS = 7;
const RECORD = 8;
const ENTRIES = 9;
const ASKED = 10;

function toldFields(row: TextRow, records: Map<string, Known>): ToldFields {
  const [text, record] = [row[FIELDS] ?? "", row[RECORD] ?? null];
  const known =
    record === null ? null : (records.get(record) ?? { left: Number(row[ENTRIES]), values: new Map() });
  let signature = "";
  const fields: Field[] = [];
  for (const one of text === "" ? [] : text.split(FIELD_END)) {
    const end = one.indexOf(PART_END);
    const [name, value] = [one.slice(0, end), one.slice(end + 1)];
    if (name === "by") signature = value;
    else fields.push([name, value, known?.values.get(name)]);
  }
  if (record !== null && known !== null) remember(record, { known, fields }, records);
  return { signature, fields };
}

/** After its last entry nobody asks a record what it was: what is held grows with the case and not with its log. */
function remember(
  record: string,
  { known, fields }: { readonly known: Known; readonly fields: readonly Field[] },
  records: Map<string, Known>,
): void {
  known.left -= 1;
  if (known.left === 0) {
    records.delete(record);
    return;
  }
  for (const [name, value] of fields) known.values.set(name, value);
  records.set(record, known);
}
