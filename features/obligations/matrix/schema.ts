import { z } from "zod";

export const MATRIX_STATES = [
  "overdue",
  "due",
  "undetermined",
  "open",
  "waiting",
  "review",
  "filed",
  "decided",
  "not_required",
] as const;
export type MatrixState = (typeof MATRIX_STATES)[number];

export const MATRIX_SORTS = ["due", "name", "persons"] as const;
export type MatrixSort = (typeof MATRIX_SORTS)[number];

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const id = z.preprocess(first, z.guid().optional().catch(undefined));

/** What the address of the matrix says. Whatever it does not know is as if it were not there. */
export const matrixAsked = z.object({
  q: z.preprocess(
    first,
    z
      .string()
      .trim()
      .max(100)
      .regex(/^[^\0]*$/)
      .catch("")
      .default(""),
  ),
  state: z.preprocess(first, z.enum(MATRIX_STATES).optional().catch(undefined)),
  sort: z.preprocess(first, z.enum(MATRIX_SORTS).catch("due").default("due")),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(10_000).catch(1).default(1)),
  /** The obligation that is asked why. */
  why: id,
  /** The file whose duty towards many is listed one by one. */
  each: id,
});
export type MatrixAsked = z.output<typeof matrixAsked>;
