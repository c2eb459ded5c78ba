import { labCountsIn } from "#features/timeline/lab-counts/rules.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { CATALOGUE } from "#ledger/catalogue.ts";
import type { EventKind } from "#ledger/event-kind.ts";
import { cellText } from "../formats/cell-text.ts";
import type { Cell } from "../formats/sheet.ts";
import { CASE_ZONE } from "./framed-sheet.ts";
import type { LogWords } from "./log-words.ts";

/** Name, value, and value before; each as JSON text, an erased value as nothing. */
export type Field = readonly [name: string, value: string, was: string | undefined];
type Told = { readonly type: string; readonly fields: readonly Field[] };

const KINDS: Readonly<Record<string, EventKind>> = CATALOGUE;

/** Made when a format asks for it: of a code or of a word, each needs one. */
export function changesCell({ type, fields }: Told, words: LogWords): Cell {
  return {
    get code(): Json {
      return fields.map(([name, value, was]): Json => {
        const to = value === "" ? { erased: true } : { to: JSON.parse(value) as Json };
        return { name, ...(was === undefined || was === "" ? {} : { from: JSON.parse(was) as Json }), ...to };
      });
    },
    get word(): string {
      const about = KINDS[type]?.subject ?? "";
      return fields.flatMap((field) => fieldText(field, { words, about })).join("\n");
    },
  };
}

const ID = /^id$|Ids?$/;

type Words = { readonly words: LogWords; readonly about: string };

/** "Reasons: x → y"; what is not known is not said, unless it was. */
function fieldText([name, value, was]: Field, { words, about }: Words): string[] {
  // An id tells a person nothing: whom it stands for has a column, and JSON keeps it.
  if (ID.test(name)) return [];
  const told = { words, about, name };
  const [to, from] = [valueText(value, told), was === undefined ? "" : valueText(was, told)];
  if (to === "" && from === "") return [];
  const change = from === "" || from === to ? to : `${from} → ${to === "" ? "–" : to}`;
  return [`${words.field(name)}${words.colon}${change}`];
}

type Saying = Words & { readonly name: string };

function valueText(value: string, told: Saying): string {
  if (value === "") return told.words.erased;
  const first = value[0];
  if (first === '"' && !value.includes("\\")) return textOf(value.slice(1, -1), told);
  return plainText(JSON.parse(value) as Json, told);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

function textOf(value: string, { words, about, name }: Saying): string {
  if (!INSTANT.test(value)) return words.code({ about, name }, value);
  return cellText({ at: Temporal.Instant.fromEpochMilliseconds(Date.parse(value)), zone: CASE_ZONE });
}

/** Lists and records in a line; of rows within an entry but counts of persons, how many: JSON has each. */
function plainText(value: Json, told: Saying): string {
  const { words } = told;
  if (value === null) return "";
  if (typeof value === "string") return textOf(value, told);
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value !== "object") return String(value);
  if ("date" in value && typeof value.date === "string") return value.date;
  const counts = labCountsIn(value);
  if (counts !== null) return counts.map(words.labCount).join(", ");
  const parts: readonly Json[] = Array.isArray(value) ? value : Object.values(value);
  if (parts.some((part) => typeof part === "object" && part !== null)) return `(${parts.length})`;
  if (Array.isArray(value)) return parts.map((part) => plainText(part, told)).join(", ");
  const said = Object.entries(value).filter(([name, part]) => !ID.test(name) && part !== null && part !== "");
  return said
    .map(([name, part]) => `${words.part(name)} = ${plainText(part as Json, { ...told, name })}`)
    .join(", ");
}
