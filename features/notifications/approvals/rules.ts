import type { Completeness } from "#features/forms/rules.ts";
import type { LeftOut } from "../batches/catalogue.ts";
import { endedFor } from "../batches/rules.ts";
import type { ContentField, DraftContent } from "../documents/rules.ts";
import type { DraftState } from "../drafts/catalogue.ts";
import type { NotReady } from "./catalogue.ts";

/** One of the drafts that are read together. */
export type Compared = {
  readonly draftId: string;
  readonly name: string;
  readonly content: DraftContent;
};

/** What some of the drafts say in one field, and which of them. */
export type Variant = {
  /** Null: these say nothing there. */
  readonly field: ContentField | null;
  readonly names: readonly string[];
};

export type Difference = {
  readonly fieldId: string;
  readonly label: string;
  /** What most of them say first. */
  readonly variants: readonly Variant[];
};

export type Comparison = {
  readonly differences: readonly Difference[];
  /** What all of them say alike. */
  readonly common: DraftContent | null;
};

/** In which fields drafts of one form differ, with what each says there; and what they all say alike. */
export function differencesAmong(drafts: readonly Compared[]): Comparison {
  const [first] = drafts;
  if (first === undefined) return { differences: [], common: null };
  const differences: Difference[] = [];
  const sections = first.content.sections.map((section) => ({
    ...section,
    fields: section.fields.filter((field) => {
      const variants = variantsOf(field.id, drafts);
      if (variants.length < 2) return true;
      differences.push({ fieldId: field.id, label: field.label, variants });
      return false;
    }),
  }));
  return { differences, common: { ...first.content, sections } };
}

function variantsOf(fieldId: string, drafts: readonly Compared[]): Variant[] {
  const found = new Map<string, { field: ContentField | null; names: string[] }>();
  for (const { name, content } of drafts) {
    const field = content.sections.flatMap(({ fields }) => fields).find(({ id }) => id === fieldId);
    const said = field === undefined || field.state === "empty" ? null : field;
    const key = said === null ? "" : `${said.state}\n${said.text}`;
    const one = found.get(key);
    if (one === undefined) found.set(key, { field: said, names: [name] });
    else one.names.push(name);
  }
  return [...found.values()].toSorted((a, b) => b.names.length - a.names.length);
}

type Standing = {
  readonly state: DraftState;
  readonly completeness: Completeness;
  /** How many of its laboratories have left the group. */
  readonly departed: number;
  /** Why the text would prepare nothing for its organisation now. */
  readonly leftOut: LeftOut | null;
};

/** Why a draft cannot be put before its signatory together with others; null: it can. */
export function whyNotReady({ state, completeness, departed, leftOut }: Standing): NotReady | null {
  if (state === "in_review") return "inReview";
  if (state === "signed" || state === "filed" || state === "abandoned") return state;
  const ended = endedFor(leftOut);
  if (ended !== null) return ended;
  if (departed > 0) return "labLeft";
  if (completeness.faulty.length > 0) return "fieldsFaulty";
  return completeness.missing.length > 0 ? "fieldsMissing" : null;
}
