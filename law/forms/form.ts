import type { Localized } from "#law/rule.ts";
import type { FactId } from "./fact-ids.ts";

/** How an answer is written. `document` names a piece to attach. A `moment` is an instant, or a day without its hour. */
export type FieldKind =
  | "line"
  | "text"
  | "day"
  | "moment"
  | "count"
  | "choice"
  | "choices"
  | "yes_no_unknown"
  | "document";

/** The stages of one filing, as its authority has them. */
export const FORM_PHASES = ["initial", "follow_up", "final"] as const;
export type FormPhase = (typeof FORM_PHASES)[number];

/**
 * Where a field is known from. A: the law's own text or a page of the authority. M: the open-source tool MADIS of
 * French local authorities, whose lists mirror CNIL's. F: public source code that reproduces the questions. O: columns
 * and values of CNIL's open data. S: a guide, an article or another second source. K: memory, to be checked.
 */
export const GRADES = ["A", "M", "F", "O", "S", "K"] as const;
export type Grade = (typeof GRADES)[number];

export type FormOption = { readonly id: string; readonly label: Localized };

/** The field is needed only where another field's value is, or holds, one of these words. */
export type Condition = { readonly field: string; readonly is: readonly string[] };

export type FormField = {
  /** Unique in its form, the same in all its versions. */
  readonly id: string;
  readonly section: string;
  readonly label: Localized;
  readonly help?: Localized;
  readonly kind: FieldKind;
  readonly options?: readonly FormOption[];
  /** Words of our own lists in the form's options; without it the fact already speaks in them. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** What fills it; null: it is typed. */
  readonly fact: FactId | null;
  /** `always` in every phase, `follow_up` from the second one on. */
  readonly required: "always" | "follow_up" | "never";
  readonly onlyIf?: Condition;
  /** "Not known yet" is an answer, with what will follow. */
  readonly mayBeUnknown: boolean;
  /** In characters; only where a source gives it. */
  readonly maxLength?: number;
  /** The best source that names it. */
  readonly grade: Grade;
  /** The other sources that name it too. */
  readonly alsoSeen?: readonly Grade[];
  /** The provision that asks for it, where one does. */
  readonly cite?: string;
};

export type FormSection = { readonly id: string; readonly title: Localized };

/** What the fields were copied from, and on which day. */
export type Mapping = {
  readonly on: string;
  readonly from: Localized;
  /** Whether anybody who worked on it has seen the authority's live screens. */
  readonly seenLive: boolean;
};

/** One version of a form, as dated data: a later wording is a new version, the old one stays. */
export type Form = {
  readonly id: string;
  /** The day of this version. */
  readonly version: string;
  /** The days on which it is the one to fill (`until` included; null: still). */
  readonly from: string;
  readonly until: string | null;
  /** `draft`: no authority asks for it yet. */
  readonly status: "in_use" | "draft";
  readonly title: Localized;
  /** Short, for columns and buttons. */
  readonly label: Localized;
  /** Rules of the law pack that it serves. */
  readonly ruleIds: readonly string[];
  /** Those to whom it goes; empty: whoever the rule names. */
  readonly addressees: readonly string[];
  readonly phases: readonly [FormPhase, ...FormPhase[]];
  /** The form whose last filing this one starts from. */
  readonly startsFrom: string | null;
  readonly portal: { readonly url: string; readonly language: string } | null;
  readonly mappedOn: Mapping;
  readonly sections: readonly FormSection[];
  readonly fields: readonly FormField[];
};
