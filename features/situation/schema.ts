import { z } from "zod";

export const reportSituationInput = z.strictObject({ incidentId: z.guid("choose") });

/** Of an address: the number of a report. */
export const reportNumber = z.coerce.number().int().min(1).max(100_000);
