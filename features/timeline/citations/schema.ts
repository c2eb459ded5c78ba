import { z } from "zod";

const MOST_AT_ONCE = 20;
const LARGEST_NUMBER = 1_000_000;
const NUMBERS = /^\d{1,7}(?:[\s,;]+\d{1,7})*$/;

/** Exhibits by their numbers, as somebody types them ("3, 5 et 7" is refused, "3, 5; 7" is not); each once. */
export const exhibitNumbers = z
  .string()
  .trim()
  .max(200, { error: "tooLong", abort: true })
  .default("")
  .refine((typed) => typed === "" || NUMBERS.test(typed), { error: "exhibitNumbers", abort: true })
  .transform((typed) => [...new Set(typed === "" ? [] : typed.split(/[\s,;]+/).map(Number))])
  .refine((numbers) => numbers.length <= MOST_AT_ONCE, "exhibitNumbers")
  .refine((numbers) => numbers.every((one) => one >= 1 && one <= LARGEST_NUMBER), "noSuchExhibit");
