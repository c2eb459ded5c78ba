import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { isPublication } from "#law/publications.ts";
import { asList } from "#lib/asked.ts";
import { VERDICTS } from "./catalogue.ts";

const id = z.guid({ error: "choose" });

export const compareLawInput = z.strictObject({ incidentId: id });

/** No file named: all of the case that wait. */
const some = z.preprocess(asList, z.array(id));

export const settleLawReviewInput = z.strictObject({
  incidentId: id,
  publication: z.string().refine(isPublication, { error: "choose" }),
  verdict: z.enum(VERDICTS, { error: "choose" }),
  reason: impersonalText(4_000).min(1, { error: "required" }),
  exposureIds: some,
});
