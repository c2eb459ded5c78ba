import { z } from "zod";
import { isPublication } from "#law/publications.ts";
import { RISKS } from "#law/vocabulary.ts";
import { asList } from "#lib/asked.ts";
import { momentOrUnknown } from "#lib/moment.ts";

const MOST_ASSUMED = 50;

const list = z.preprocess(
  asList,
  z.array(z.string({ error: "choose" })).max(MOST_ASSUMED, { error: "choose" }),
);

/** What a person supposes; a field left empty stays as the case has it. */
export const supposedInput = z.object({
  /** Rules that bind nobody yet. */
  assume: list,
  /** Null: every publication stays that of its file. */
  law: z.string({ error: "choose" }).refine(isPublication, { error: "choose" }).nullable().default(null),
  /** Whose facts the next two are; null: everybody's. */
  organisation: z.guid({ error: "choose" }).nullable().default(null),
  awareness: momentOrUnknown.default(null),
  risk: z.enum(RISKS, { error: "choose" }).nullable().default(null),
});
export type Supposed = z.output<typeof supposedInput>;

/** The names of the form's fields, as they stand in the address. */
export const WHAT_IF_FIELDS = [
  "assume",
  "law",
  "organisation",
  "awareness.precision",
  "awareness.date",
  "awareness.time",
  "awareness.zone",
  "risk",
] as const;
