import { z } from "zod";

export const registerProductInput = z.strictObject({
  vendorId: z.guid("choose"),
  name: z.string().trim().min(1, "required").max(200, "tooLong"),
});
