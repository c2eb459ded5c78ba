import type { Matter } from "../statements/catalogue.ts";

/** How two things can contradict each other. */
export const RULES = [
  /** Another organisation's document says otherwise. */
  "sibling",
  /** The same organisation's document for somebody else says otherwise. */
  "own_form",
  /** What the organisation filed before by this form says otherwise. */
  "filed_before",
  /** What was typed differs from what the case or an adopted figure says. */
  "file",
  /** Two moments of one document come in the wrong order. */
  "order",
  /** It goes on, and has an end. */
  "ongoing",
  /** A count is above the one that it is part of. */
  "above",
  /** The organisations' counts and the figure adopted for the case do not add up. */
  "sum",
  /** It names an addressee that nothing was filed with. */
  "unfiled",
  /** It leaves out an addressee that something was filed with. */
  "unmentioned",
] as const;
export type Rule = (typeof RULES)[number];

/** What cannot come after what. */
export const ORDERS = [
  ["occurrence", "detection"],
  ["occurrence", "end"],
  ["occurrence", "awareness"],
  ["detection", "awareness"],
] as const satisfies readonly (readonly [Matter, Matter])[];

/** Of the values that contradict one, so many are told at once; those after them once these are settled. */
export const MOST_VALUES = 20;
/** So many drafts still being written are compared on one page. */
export const MOST_WRITTEN = 200;
