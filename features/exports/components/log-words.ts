import { roleNames } from "#features/obligations/components/role-names.ts";
import { codeWord } from "#features/timeline/components/code-words.ts";
import { labCountText } from "#features/timeline/components/lab-count-text.ts";
import type { LabCount } from "#features/timeline/lab-counts/rules.ts";
import { colon } from "../formats/colon.ts";
import type { Cell } from "../formats/sheet.ts";
import { CASE_ZONE, type Taking } from "./framed-sheet.ts";

/** What the rows of a log say, in the reader's language. */
export type LogWords = {
  readonly event: (type: string) => Cell;
  readonly label: (label: string) => Cell;
  readonly origin: (origin: string) => Cell;
  readonly field: (name: string) => string;
  /** The words for a code that a field of a record holds; what somebody typed, as it is. */
  readonly code: (recorded: { readonly about: string; readonly name: string }, value: string) => string;
  /** A part of a field that has parts: "Prise de connaissance". */
  readonly part: (name: string) => string;
  /** "Laboratory: 16,617" */
  readonly labCount: (count: LabCount) => string;
  readonly yes: string;
  readonly no: string;
  readonly erased: string;
  readonly colon: string;
  readonly signature: (written: string) => readonly [by: Cell, roles: Cell];
};

/** Each word is looked for once: a log says the same few a million times. */
export function logWords({ t, locale }: Taking, labs: ReadonlyMap<string, string>): LogWords {
  const event = keptByKey((type): Cell => {
    const key = `timeline.types.${type.replace(".", "_")}` as "timeline.types.entry_written";
    return { code: type, word: t.has(key) ? t(key) : type };
  });
  const field = keptByKey((name) => {
    const key = `timeline.fields.${name}` as "timeline.fields.text";
    return t.has(key) ? t(key) : name;
  });
  const known = keptByKey((key) => {
    const [about = "", name = "", value = ""] = key.split(" ");
    return codeWord(value, { name, about }, { t, locale });
  });
  const part = keptByKey((name) => {
    const key = `vocabulary.instants.${name}` as "vocabulary.instants.awareness";
    return t.has(key) ? t(key) : field(name);
  });
  return {
    ...{ part, yes: t("forms.yes"), no: t("forms.no") },
    code: ({ about, name }, value) => (CODE.test(value) ? known(`${about} ${name} ${value}`) : value),
    labCount: (count) => labCountText(count, { t, locale, zone: CASE_ZONE, nameOf: (id) => labs.get(id) }),
    ...{ event, field, erased: t("timeline.erased"), colon: colon(locale) },
    label: keptByKey((label) => ({ code: label, word: t(`timeline.labels.${label as "fact"}`) })),
    origin: keptByKey((origin) => ({ code: origin, word: t(`timeline.origins.${origin as "live"}`) })),
    signature: keptByKey((written) => signatureCells(written, t)),
  };
}

const MOST_KEPT = 2_000;
/** Codes are short and in one word; a law's has points. */
const CODE = /^[a-z][a-z0-9_.-]{0,60}$/;

function keptByKey<T>(derive: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const found = kept.get(key) ?? derive(key);
    if (kept.size < MOST_KEPT) kept.set(key, found);
    return found;
  };
}

type Signature = { readonly name: string; readonly roles: readonly string[] };

/** Written by the timeline's append alone. */
function signatureCells(written: string, t: Taking["t"]): readonly [Cell, Cell] {
  const { name, roles } = JSON.parse(written) as Signature;
  return [name, { code: [...roles], word: roleNames(roles, t) }];
}
