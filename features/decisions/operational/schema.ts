import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { rowVersion } from "#lib/row-version.ts";
import { ANSWERS, OPERATIONAL_KINDS } from "./catalogue.ts";

const id = z.guid({ error: "choose" });
const required = (most: number) => impersonalText(most).min(1, { error: "required" });

export const proposeOperationalInput = z.strictObject({
  incidentId: id,
  /** Null: for the whole case. */
  organisationId: z.preprocess((typed) => typed || null, id.nullable()).default(null),
  kind: z.enum(OPERATIONAL_KINDS, { error: "choose" }),
  why: required(1_000),
});

export const decideOperationalInput = z.strictObject({
  operationalId: id,
  version: rowVersion,
  answer: z.enum(ANSWERS, { error: "choose" }),
  reasons: required(4_000),
  /** Who took the decision, where the cell records it for an organisation. */
  takenBy: z.preprocess((typed) => typed || null, impersonalText(200).nullable()).default(null),
});
export type DecideOperational = z.output<typeof decideOperationalInput>;

export const completeOperationalInput = z.strictObject({ operationalId: id, version: rowVersion });

export const revokeOperationalInput = z.strictObject({
  operationalId: id,
  version: rowVersion,
  reason: required(1_000),
});
