import { z } from "zod";
import { askedId, askedOneOf, askedPage, askedText, first } from "#lib/asked.ts";

export const MATRIX_STATES = [
  "overdue",
  "due",
  "undetermined",
  "open",
  "waiting",
  "review",
  "filed",
  "filed_late",
  "decided",
  "not_required",
] as const;
export type MatrixState = (typeof MATRIX_STATES)[number];

export const MATRIX_SORTS = ["due", "name", "persons"] as const;
export type MatrixSort = (typeof MATRIX_SORTS)[number];

export const MATRIX_GROUPINGS = ["state", "department", "addressee", "owner"] as const;
export type MatrixGrouping = (typeof MATRIX_GROUPINGS)[number];

/** What the address of the matrix says. Whatever it does not know is as if it were not there. */
export const matrixAsked = z.object({
  q: askedText,
  state: askedOneOf(MATRIX_STATES),
  department: z.preprocess(
    first,
    z
      .string()
      .min(1)
      .max(10)
      .regex(/^[^\0]*$/)
      .optional()
      .catch(undefined),
  ),
  /** Who looks after it; "none": nobody yet. */
  owner: z.preprocess(
    first,
    z
      .union([z.literal("none"), z.guid()])
      .optional()
      .catch(undefined),
  ),
  group: askedOneOf(MATRIX_GROUPINGS),
  /** The columns to show, by rule and addressee; all of them when none is named. */
  col: z.preprocess(
    (value) => (value === undefined ? undefined : [value].flat()),
    z
      .array(
        z
          .string()
          .max(200)
          .regex(/^[^\0]*$/),
      )
      .max(100)
      .optional()
      .catch(undefined),
  ),
  sort: z.preprocess(first, z.enum(MATRIX_SORTS).catch("due").default("due")),
  page: askedPage,
  /** The obligation that is asked why. */
  why: askedId,
  /** The file whose duty towards many is listed one by one. */
  each: askedId,
  /** The file whose parties without a legal clock are listed. */
  inform: askedId,
});
export type MatrixAsked = z.output<typeof matrixAsked>;
