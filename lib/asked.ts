import { z } from "zod";

/** Of what an address or a form may name several times, the first. */
export const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** All of it: nothing named is an empty list, and one is a list of one. */
export const asList = (typed: unknown): unknown[] =>
  typed === undefined ? [] : Array.isArray(typed) ? typed : [typed];

// What the address of a page says. Whatever it does not know is as if it were not there.

/** The words that someone looks for. */
export const askedText = z.preprocess(
  first,
  z
    .string()
    .trim()
    .max(100)
    .regex(/^[^\0]*$/)
    .catch("")
    .default(""),
);

export const askedOneOf = <const Word extends string>(words: readonly Word[]) =>
  z.preprocess(first, z.enum(words).optional().catch(undefined));

export const askedId = z.preprocess(first, z.guid().optional().catch(undefined));

export const askedPage = z.preprocess(first, z.coerce.number().int().min(1).max(10_000).catch(1).default(1));
