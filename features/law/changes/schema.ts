import { z } from "zod";
import { isPublication, PUBLICATIONS } from "#law/publications.ts";
import { askedOneOf, first } from "#lib/asked.ts";
import { PACK_KEYS } from "../schema.ts";

const ids = PUBLICATIONS.map(({ id }) => id);

function publication(otherwise: string | undefined) {
  return z.preprocess(
    first,
    z
      .string()
      .refine(isPublication)
      .catch(otherwise ?? ""),
  );
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

const day = z.preprocess(
  first,
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine(isDay)
    .optional()
    .catch(undefined),
);

/** What the address of the changes says: two publications, the last two otherwise; two days, where both are given. */
export const changesAsked = z.object({
  from: publication(ids.at(-2) ?? ids.at(-1)),
  to: publication(ids.at(-1)),
  pack: askedOneOf(PACK_KEYS),
  earlier: day,
  later: day,
});
export type ChangesAsked = z.output<typeof changesAsked>;
