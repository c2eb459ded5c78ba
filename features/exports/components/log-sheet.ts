import type { Json } from "#ledger/canonical-json.ts";
import type { TextRow } from "#lib/binary-rows.ts";
import { ROLES } from "#lib/scope.ts";
import type { Cell, Sheet } from "../formats/sheet.ts";
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

async function* toldRows(rows: LogSheet["rows"], words: LogWords): AsyncGenerator<readonly Cell[]> {
  for await (const some of rows) for (const row of some) yield toldRow(row, words);
}

type LogWords = {
  readonly event: (type: string) => Cell;
  readonly label: (label: string) => Cell;
  readonly origin: (origin: string) => Cell;
  readonly field: (name: string) => string;
  readonly roles: (roles: readonly string[]) => string;
  readonly erased: string;
  readonly signature: (written: string) => Signature;
};

/** Each word is looked for once: a log says the same few a million times. */
function logWords({ t }: Taking): LogWords {
  const event = keptByKey((type): Cell => {
    const key = `timeline.types.${type.replace(".", "_")}` as "timeline.types.entry_written";
    return { code: type, word: t.has(key) ? t(key) : type };
  });
  const field = keptByKey((name) => {
    const key = `timeline.fields.${name}` as "timeline.fields.text";
    return t.has(key) ? t(key) : name;
  });
  const roles = (held: readonly string[]) => {
    const known = ROLES.filter((role) => held.includes(role));
    return known.length === 0 ? t("roles.system") : known.map((role) => t(`roles.${role}`)).join(", ");
  };
  return {
    ...{ event, field, roles, erased: t("timeline.erased") },
    label: keptByKey((label) => ({ code: label, word: t(`timeline.labels.${label as "fact"}`) })),
    origin: keptByKey((origin) => ({ code: origin, word: t(`timeline.origins.${origin as "live"}`) })),
    signature: keptByKey((written) => signatureIn(written)),
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
function toldRow(row: TextRow, words: LogWords): readonly Cell[] {
  const [seq, recordedAt, occurred, type, label, origin, organisation, fields] = row;
  const told = toldFields(fields ?? "");
  const by = told.signature === "" ? null : words.signature(told.signature);
  return [
    Number(seq),
    momentOf(occurred ?? null),
    { at: Temporal.Instant.fromEpochMilliseconds(Number(recordedAt)), zone: CASE_ZONE },
    words.event(type ?? ""),
    label === null || label === undefined ? null : words.label(label),
    organisation ?? null,
    by === null ? words.erased : by.name,
    by === null ? null : { code: [...by.roles], word: words.roles(by.roles) },
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
function signatureIn(written: string): Signature {
  return JSON.parse(written) as Signature;
}

/** Name, value, and value before; each as JSON text, an erased value as nothing. */
type Field = readonly [name: string, value: string, was: string];

function toldFields(text: string): { signature: string; fields: readonly Field[] } {
  let signature = "";
  const fields: Field[] = [];
  for (const one of text === "" ? [] : text.split(FIELD_END)) {
    const [name = "", value = "", was = ""] = one.split(PART_END);
    if (name === "by") signature = value;
    else fields.push([name, value, was]);
  }
  return { signature, fields };
}

/** Made when a format asks for it: of a code or of a word, each needs one. */
function changesCell(fields: readonly Field[], words: LogWords): Cell {
  return {
    get code(): Json {
      return fields.map(([name, value, was]): Json => {
        const to = value === "" ? { erased: true } : { to: JSON.parse(value) as Json };
        return { name, ...(was === "" ? {} : { from: JSON.parse(was) as Json }), ...to };
      });
    },
    get word(): string {
      return fields.flatMap((field) => fieldText(field, words)).join("\n");
    },
  };
}

/** "Reasons: x → y"; what is not known is not said, unless it was. */
function fieldText([name, value, was]: Field, words: LogWords): string[] {
  const [to, from] = [valueText(value, words), was === "" ? "" : valueText(was, words)];
  if (to === "" && from === "") return [];
  const change = from === "" || from === to ? to : `${from} → ${to === "" ? "–" : to}`;
  return [`${words.field(name)}\u00a0: ${change}`];
}

function valueText(value: string, { erased }: LogWords): string {
  if (value === "") return erased;
  if (value === "null" || value === '""' || value === "[]" || value === "{}") return "";
  return value.startsWith('"') ? (JSON.parse(value) as string) : value;
}
