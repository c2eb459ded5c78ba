import { roleNames } from "#features/obligations/components/role-names.ts";
import type { Json } from "#ledger/canonical-json.ts";
import type { TextRow } from "#lib/binary-rows.ts";
import { colon } from "../formats/colon.ts";
import type { Cell, Portion, Row, Sheet } from "../formats/sheet.ts";
import { FIELD_END, PART_END } from "../log/queries.ts";
import { CASE_ZONE, frameOf, type Taking, titled } from "./framed-sheet.ts";

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

type LogWords = {
  readonly event: (type: string) => Cell;
  readonly label: (label: string) => Cell;
  readonly origin: (origin: string) => Cell;
  readonly field: (name: string) => string;
  readonly erased: string;
  readonly colon: string;
  readonly signature: (written: string) => readonly [by: Cell, roles: Cell];
};

/** Each word is looked for once: a log says the same few a million times. */
function logWords({ t, locale }: Taking): LogWords {
  const event = keptByKey((type): Cell => {
    const key = `timeline.types.${type.replace(".", "_")}` as "timeline.types.entry_written";
    return { code: type, word: t.has(key) ? t(key) : type };
  });
  const field = keptByKey((name) => {
    const key = `timeline.fields.${name}` as "timeline.fields.text";
    return t.has(key) ? t(key) : name;
  });
  return {
    ...{ event, field, erased: t("timeline.erased"), colon: colon(locale) },
    label: keptByKey((label) => ({ code: label, word: t(`timeline.labels.${label as "fact"}`) })),
    origin: keptByKey((origin) => ({ code: origin, word: t(`timeline.origins.${origin as "live"}`) })),
    signature: keptByKey((written) => signatureCells(written, t)),
  };
}

const MOST_KEPT = 2_000;

function keptByKey<T>(derive: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const found = kept.get(key) ?? derive(key);
    if (kept.size < MOST_KEPT) kept.set(key, found);
    return found;
  };
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
    changesCell(told.fields, words),
    words.origin(origin ?? ""),
  ];
}

function momentOf(occurred: string | null): Cell {
  if (occurred === null) return null;
  if (occurred.length === 10) return { on: occurred };
  return { at: Temporal.Instant.fromEpochMilliseconds(Date.parse(occurred)), zone: CASE_ZONE };
}

type Signature = { readonly name: string; readonly roles: readonly string[] };

/** Written by the timeline's append alone. */
function signatureCells(written: string, t: Taking["t"]): readonly [Cell, Cell] {
  const { name, roles } = JSON.parse(written) as Signature;
  return [name, { code: [...roles], word: roleNames(roles, t) }];
}

/** Name, value, and value before; each as JSON text, an erased value as nothing. */
type Field = readonly [name: string, value: string, was: string | undefined];
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

/** Made when a format asks for it: of a code or of a word, each needs one. */
function changesCell(fields: readonly Field[], words: LogWords): Cell {
  return {
    get code(): Json {
      return fields.map(([name, value, was]): Json => {
        const to = value === "" ? { erased: true } : { to: JSON.parse(value) as Json };
        return { name, ...(was === undefined || was === "" ? {} : { from: JSON.parse(was) as Json }), ...to };
      });
    },
    get word(): string {
      return fields.flatMap((field) => fieldText(field, words)).join("\n");
    },
  };
}

/** "Reasons: x → y"; what is not known is not said, unless it was. */
function fieldText([name, value, was]: Field, words: LogWords): string[] {
  // An id tells a person nothing: whom it stands for has a column, and JSON keeps it.
  if (name.endsWith("Id")) return [];
  const [to, from] = [valueText(value, words), was === undefined ? "" : valueText(was, words)];
  if (to === "" && from === "") return [];
  const change = from === "" || from === to ? to : `${from} → ${to === "" ? "–" : to}`;
  return [`${words.field(name)}${words.colon}${change}`];
}

function valueText(value: string, { erased }: LogWords): string {
  if (value === "") return erased;
  const first = value[0];
  if (first === '"' && !value.includes("\\")) return value.slice(1, -1);
  if (first === '"' || first === "[" || first === "{") return plainText(JSON.parse(value) as Json);
  return value === "null" ? "" : value;
}

/** Lists and records in a line; of rows within an entry, how many: JSON has each. */
function plainText(value: Json): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  const parts: readonly Json[] = Array.isArray(value) ? value : Object.values(value);
  if (parts.some((part) => typeof part === "object" && part !== null)) return `(${parts.length})`;
  if (Array.isArray(value)) return parts.map(plainText).join(", ");
  const said = Object.entries(value).filter(([, part]) => part !== null && part !== "");
  return said.map(([name, part]) => `${name} = ${plainText(part)}`).join(", ");
}
