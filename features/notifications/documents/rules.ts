import { hash } from "node:crypto";
import type { FilledField } from "#features/forms/rules.ts";
import type { Form, FormField, FormPhase } from "#law/forms/form.ts";
import { canonicalJson, type Json } from "#ledger/canonical-json.ts";
import { formatDay, formatInstant } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { formatCount } from "#lib/numbers.ts";
import { FILED_WORDS } from "./catalogue.ts";

/** One field as it goes to the authority. */
export type ContentField = {
  readonly id: string;
  readonly label: string;
  readonly kind: FormField["kind"];
  /** `empty` where the form leaves it open. */
  readonly state: "filled" | "unknown" | "empty";
  readonly value: Json;
  /** The value in the words of the draft's language; of what is not known yet, what will follow. */
  readonly text: string;
};

export type ContentSection = {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly ContentField[];
};

/** All that is put before the signatory and sent, and nothing else: whoever has it needs no other record to read it. */
export type DraftContent = {
  readonly v: 1;
  readonly form: { readonly id: string; readonly version: string; readonly title: string };
  readonly phase: FormPhase;
  readonly language: Locale;
  readonly zone: string;
  readonly rule: string;
  readonly addressee: string;
  readonly addresseeName: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly reference: string;
  /** An exercise says so on every page. */
  readonly origin: string;
  readonly sections: readonly ContentSection[];
};

export type About = Omit<DraftContent, "v" | "form" | "sections">;

/** The content of a filled form, in the language of the draft. */
export function contentOf(form: Form, filled: readonly FilledField[], about: About): DraftContent {
  const { language, zone } = about;
  return {
    v: 1,
    form: { id: form.id, version: form.version, title: form.title[language] },
    ...about,
    sections: form.sections.map(({ id, title }) => ({
      id,
      title: title[language],
      fields: filled
        .filter(({ field }) => field.section === id)
        .map((one) => contentField(one, { language, zone })),
    })),
  };
}

type Reading = { readonly language: Locale; readonly zone: string };

function contentField({ field, value, state, answer }: FilledField, reading: Reading): ContentField {
  const shared = { id: field.id, label: field.label[reading.language], kind: field.kind };
  if (state === "unknown")
    return {
      ...shared,
      state,
      value: null,
      text: answer !== null && "unknown" in answer ? answer.follows : "",
    };
  if (value === null) return { ...shared, state: "empty", value: null, text: "" };
  return { ...shared, state: "filled", value, text: valueText(field, value, reading) };
}

/** A value as a reader of the language reads it: options by their label, instants with their offset. */
export function valueText(field: FormField, value: Json, { language, zone }: Reading): string {
  const words = FILED_WORDS[language];
  switch (field.kind) {
    case "count":
      return typeof value === "number" ? formatCount(value, language) : String(value);
    case "yes_no_unknown":
      return value === "yes" ? words.yes : value === "no" ? words.no : words.unknown;
    case "choice":
    case "choices":
      return [value]
        .flat()
        .map((id) => field.options?.find((option) => option.id === id)?.label[language] ?? String(id))
        .join("\n");
    case "day":
    case "moment":
      return momentText(value, { language, zone });
    default:
      return typeof value === "string" ? value : canonicalJson(value);
  }
}

function momentText(value: Json, { language: locale, zone }: Reading): string {
  if (typeof value === "string") return formatInstant(Temporal.Instant.from(value), { zone, locale });
  const { date } = value as { readonly date: string };
  return formatDay(Temporal.PlainDate.from(date), locale);
}

/** How a filing was made, as its document says it. */
export type FiledFacts = {
  readonly phase: FormPhase;
  /** An instant in UTC, or the day alone. */
  readonly at: string;
  readonly by: string;
  readonly channel: string;
  readonly reasonsForDelay: string | null;
};

export type SignedFacts = {
  readonly by: string;
  readonly at: string;
  readonly capacity: string;
  readonly basis: string;
  readonly contentSha256: string;
};

/** What is kept of a filing: the content that was signed, who signed it, how it was filed. */
export type FiledContent = {
  readonly v: 1;
  readonly content: DraftContent;
  readonly signed: SignedFacts;
  readonly filed: FiledFacts;
};

/** One text and its hash for the same content, whoever writes it down. */
export function sealed(content: DraftContent | FiledContent): { text: string; sha256: string } {
  const text = canonicalJson(content as unknown as Json);
  return { text, sha256: hash("sha256", text, "hex") };
}

export const readContent = (text: string): DraftContent => JSON.parse(text) as DraftContent;
export const readFiled = (text: string): FiledContent => JSON.parse(text) as FiledContent;
