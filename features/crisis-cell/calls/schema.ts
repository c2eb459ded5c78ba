import { z } from "zod";
import { phone } from "#features/organisations/readiness/schema.ts";
import { impersonalText, textWithoutNir } from "#features/timeline/schema.ts";
import { momentOrUnknown } from "#lib/moment.ts";
import { CALL_RESULTS } from "./catalogue.ts";

const incidentId = z.guid("choose");
const lineId = z.guid("choose");
const optionalId = z.preprocess((typed) => typed || null, z.guid("choose").nullable()).default(null);

export const addCallLineInput = z.strictObject({
  incidentId,
  callerId: optionalId,
  organisationId: optionalId,
  name: textWithoutNir(200).min(1, "required"),
  position: textWithoutNir(200).default(""),
  phone,
});

export const takeContactsInput = z.strictObject({ incidentId });

export const removeCallLineInput = z.strictObject({
  lineId,
  reason: impersonalText(1_000).min(1, "required"),
});

export const recordCallInput = z.strictObject({
  lineId,
  result: z.enum(CALL_RESULTS, "choose"),
  /** Left empty: now. */
  calledAt: momentOrUnknown.default(null),
  note: impersonalText(1_000).default(""),
});
