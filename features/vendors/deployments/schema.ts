import { z } from "zod";
import { textWithoutNir } from "#features/timeline/schema.ts";
import { calendarDate } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";

const id = z.guid("choose");
const dayOrUnknown = z.preprocess((typed) => typed || null, calendarDate.nullable().default(null));
const MOST_LABS = 200;

export const recordDeploymentInput = z
  .strictObject({
    organisationId: id,
    /** None: the whole organisation. */
    labIds: z.preprocess((typed) => [typed ?? []].flat(), z.array(id).max(MOST_LABS, "tooLong")).default([]),
    productId: id,
    /** As the vendor writes it; empty: not known. */
    productVersion: textWithoutNir(60).default(""),
    fromOn: dayOrUnknown,
    untilOn: dayOrUnknown,
  })
  .refine(({ fromOn, untilOn }) => fromOn === null || untilOn === null || untilOn >= fromOn, {
    path: ["untilOn"],
    error: "endBeforeStart",
  });
export type RecordDeployment = z.output<typeof recordDeploymentInput>;

export const endDeploymentInput = z.strictObject({
  deploymentId: id,
  version: rowVersion,
  untilOn: calendarDate,
  reason: textWithoutNir(4_000).min(1, "required"),
});
