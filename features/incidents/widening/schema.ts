import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { ROLES } from "#law/vocabulary.ts";
import { logIncidentInput } from "../schema.ts";

const { risk, exemptions34, severeHealthIncident, itSystemAttack, encrypted, exposures } =
  logIncidentInput.shape;

const MOST_AT_ONCE = 2_000;
const affected = exposures.out.element.extend({
  roles: z.array(z.enum(ROLES, "choose")).min(1, "choose").default(["controller"]),
});

export const addOrganisationsInput = z.strictObject({
  incidentId: z.guid("choose"),
  organisations: z.array(affected).min(1, "choose").max(MOST_AT_ONCE, "tooLong"),
  ...{ risk, exemptions34, severeHealthIncident, itSystemAttack, encrypted },
  /** How it is known that they are concerned. */
  reason: impersonalText(4_000).default(""),
});
export type AddOrganisations = z.output<typeof addOrganisationsInput>;
