import { z } from "zod";

/** "12 500" as people write it; nothing typed is no count. */
export function typedCount(most: number) {
  return z
    .preprocess(
      (typed) => {
        if (typed === "" || typed === undefined) return null;
        return typeof typed === "string" ? typed.replace(/[\s\u00a0\u202f]/g, "") : typed;
      },
      z
        .union(
          [
            z.number(),
            z
              .string()
              .regex(/^\d{1,15}$/, "notANumber")
              .transform(Number),
          ],
          "notANumber",
        )
        .pipe(z.number().int("notANumber").min(0, "notANumber").max(most, "numberTooLarge"))
        .nullable(),
    )
    .default(null);
}
