import { z } from "zod";
import { textWithoutNir } from "#features/timeline/schema.ts";
import { calendarDate } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";
import { CAPACITIES, PURPOSES } from "./catalogue.ts";

const empty = (value: unknown) => (value === "" ? null : value);
const id = z.guid("choose");

export const grantMandateInput = z
  .strictObject({
    organisationId: id,
    /** Somebody of the workspace; without one, a name alone. */
    memberId: z.preprocess(empty, id.nullable().default(null)),
    holder: textWithoutNir(200).default(""),
    capacity: z.enum(CAPACITIES, "choose"),
    purposes: z
      .array(z.enum(PURPOSES, "choose"), "choose")
      .min(1, "choose")
      .transform((chosen) => PURPOSES.filter((purpose) => chosen.includes(purpose))),
    fromOn: calendarDate,
    untilOn: z.preprocess(empty, calendarDate.nullable().default(null)),
    basis: textWithoutNir(500).min(1, "required"),
  })
  .superRefine(({ capacity, purposes, memberId, holder, fromOn, untilOn }, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (capacity === "dpo" && purposes.includes("decide")) problem("purposes", "dpoDoesNotDecide");
    if (memberId === null && holder === "") problem("holder", "required");
    if (untilOn !== null && untilOn < fromOn) problem("untilOn", "endBeforeStart");
  });

export const endMandateInput = z.strictObject({
  mandateId: id,
  version: rowVersion,
  /** The last day on which it holds. */
  untilOn: calendarDate,
  endedFor: textWithoutNir(1000).min(1, "required"),
});
