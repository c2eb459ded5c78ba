import { z } from "zod";
import { phone } from "#features/organisations/readiness/schema.ts";
import { impersonalText, textWithoutNir } from "#features/timeline/schema.ts";
import { askedId } from "#lib/asked.ts";
import { momentOrUnknown } from "#lib/moment.ts";
import { CELL_ROLES, CELLS } from "./catalogue.ts";

const incidentId = z.guid("choose");
const personId = z.guid("choose");
const role = z.enum(CELL_ROLES, "choose");
const line = textWithoutNir(200).default("");
const person = { position: line, firm: line, phone, cell: z.enum(CELLS, "choose") };

/** Left empty: now. A shift begins and ends at an hour, never on a day. */
const instant = momentOrUnknown
  .default(null)
  .transform((moment) => (typeof moment === "object" && moment !== null ? "day" : moment))
  .refine((moment) => moment !== "day", "notATime");

export const namePersonInput = z
  .strictObject({
    incidentId,
    memberId: z.preprocess((typed) => typed || null, z.guid("choose").nullable()).default(null),
    /** Of somebody from outside; a member has a name. */
    name: line,
    ...person,
  })
  .refine(({ memberId, name }) => memberId !== null || name !== "", { path: ["name"], error: "required" });

export const amendPersonInput = z.strictObject({
  personId,
  version: z.coerce.number().int(),
  ...person,
});

export const assignDutyInput = z
  .strictObject({ incidentId, personId, role, fromAt: instant, untilAt: instant })
  .refine(({ fromAt, untilAt }) => fromAt === null || untilAt === null || isBefore(fromAt, untilAt), {
    path: ["untilAt"],
    error: "endBeforeStart",
  });

export const endDutyInput = z.strictObject({ dutyId: z.guid("choose"), untilAt: instant });

export const recordArrivalInput = z.strictObject({ personId, arrivedAt: instant });

export const recordDepartureInput = z.strictObject({ presenceId: z.guid("choose"), leftAt: instant });

export const writeShiftNoteInput = z.strictObject({
  incidentId,
  role,
  open: impersonalText(4_000).min(1, "required"),
  note: impersonalText(4_000).default(""),
});

export const receiveShiftNoteInput = z.strictObject({ noteId: z.guid("choose") });

function isBefore(from: string, until: string): boolean {
  return Temporal.Instant.compare(from, until) < 0;
}

/** Which line of a register the address opens. */
export const lineAsked = z.object({ line: askedId });
