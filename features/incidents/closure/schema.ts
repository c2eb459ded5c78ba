import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { momentOrUnknown } from "#lib/moment.ts";
import { CLOSURE_STATES } from "./catalogue.ts";

const incidentId = z.guid("choose");
const state = z.enum(CLOSURE_STATES, "choose");
const reason = impersonalText(4_000).min(1, "required");

export const closeIncidentInput = z.strictObject({
  incidentId,
  state: state.default("operational"),
  reason,
  lessons: impersonalText(10_000).default(""),
  /** The stamps of what was seen open, one for each organisation. */
  accepted: z.preprocess((typed) => [typed ?? []].flat(), z.array(z.string().max(80))).default([]),
  acceptedFor: impersonalText(4_000).default(""),
  closedAt: momentOrUnknown.default(null),
});
export type CloseIncident = z.output<typeof closeIncidentInput>;

export const reopenIncidentInput = z.strictObject({ incidentId, state, reason });
