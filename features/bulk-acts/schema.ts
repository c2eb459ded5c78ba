import { z } from "zod";
import { first } from "#lib/asked.ts";
import { KIND_NAMES } from "./catalogue.ts";

const MOST_AT_ONCE = 10_000;
const id = z.guid({ error: "choose" });

/** A form sends the chosen files in one field, parted by commas. */
const files = z.preprocess(
  (sent) => (typeof sent === "string" ? sent.split(",") : sent),
  z.array(id, { error: "choose" }).min(1, { error: "choose" }).max(MOST_AT_ONCE, { error: "tooLong" }),
);

export const beginActInput = z.strictObject({
  incidentId: id,
  kind: z.enum(KIND_NAMES, { error: "choose" }),
  exposureIds: files,
  /** As the kind of act reads it. */
  input: z.record(z.string(), z.unknown()).default({}),
});
export type BeginAct = z.output<typeof beginActInput>;

export const carryBatchInput = z.strictObject({
  bulkActId: id,
  /** At most so many organisations in this transaction. */
  size: z.int().min(1).max(1_000).default(250),
  /** Only these; left out: the next that are pending. */
  exposureIds: z.array(id).optional(),
});

export const refuseItemsInput = z.strictObject({
  bulkActId: id,
  /** Null: all that are pending. */
  exposureIds: z.array(id).nullable(),
  reason: z.string().min(1),
});

export const repeatActInput = z.strictObject({ bulkActId: id });

/** What the address of the form says: which act, and for whom. */
export const bulkAsked = z.object({
  kind: z.preprocess(first, z.enum(KIND_NAMES).catch("assign")),
  /** The organisations ticked; none: all that match the filter of the matrix. */
  choose: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.guid()).max(MOST_AT_ONCE).catch([]),
  ),
  /** The same in one word, as a script packs them. */
  ticks: z.preprocess(
    first,
    z
      .string()
      .max(20_000)
      .regex(/^[\w-]*$/)
      .catch("")
      .default(""),
  ),
  all: z.preprocess(first, z.string().optional().catch(undefined)),
});
export type BulkAsked = z.output<typeof bulkAsked>;
