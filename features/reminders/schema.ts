import { z } from "zod";

export const readReminderInput = z.strictObject({ reminderId: z.guid("choose") });
