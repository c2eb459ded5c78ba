import { z } from "zod";
import { impersonalText, textWithoutNir } from "#features/timeline/schema.ts";
import { asList } from "#lib/asked.ts";
import { calendarDate, moment } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";
import { FILED_WITH, POWERS, PROOFS } from "./catalogue.ts";

const id = z.guid({ error: "choose" });
const orNone = z.preprocess((typed) => typed || null, id.nullable()).default(null);
const line = textWithoutNir(300);

const content = {
  complainant: line.min(1, { error: "required" }),
  power: z.enum(POWERS, { error: "choose" }),
  powerEvidenceId: orNone,
  filedWith: z.enum(FILED_WITH, { error: "choose" }),
  office: line.default(""),
  /** What happened, told without naming a patient. */
  facts: impersonalText(20_000).min(1, { error: "required" }),
  exhibitIds: z.preprocess(asList, z.array(id).max(500, { error: "tooLong" })).default([]),
};

export const prepareComplaintInput = z.strictObject({ incidentId: id, organisationId: id, ...content });

export const amendComplaintInput = z.strictObject({ complaintId: id, version: rowVersion, ...content });

export const lodgeComplaintInput = z.strictObject({
  complaintId: id,
  version: rowVersion,
  lodged: moment,
  lodgedBy: line.min(1, { error: "required" }),
});

export const proveComplaintInput = z.strictObject({
  complaintId: id,
  proof: z.enum(PROOFS, { error: "choose" }),
  proofNumber: line.min(1, { error: "required" }),
  proofOn: calendarDate,
  proofEvidenceId: orNone,
});

export const strikeComplaintInput = z.strictObject({
  complaintId: id,
  reason: impersonalText(2_000).min(1, { error: "required" }),
});
