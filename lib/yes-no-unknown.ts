import { z } from "zod";

const ANSWERS = new Map<unknown, boolean | null>([
  ["yes", true],
  ["no", false],
  ["unknown", null],
]);

/** A fact as a form asks for it: yes, no, not known yet (null). */
export const yesNoUnknown = z.preprocess(
  (typed) => (ANSWERS.has(typed) ? ANSWERS.get(typed) : typed),
  z.boolean({ error: "choose" }).nullable(),
);
