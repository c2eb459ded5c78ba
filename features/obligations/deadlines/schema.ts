import { z } from "zod";

export const announceDeadlinesInput = z.strictObject({ incidentId: z.guid("choose") });
