import { z } from "zod";
import { textWithoutNir } from "#features/timeline/schema.ts";
import { rowVersion } from "#lib/row-version.ts";

export const mergeOrganisationsInput = z
  .strictObject({
    /** The one that stays. */
    organisationId: z.guid("choose"),
    version: rowVersion,
    absorbedId: z.guid("choose"),
    absorbedVersion: rowVersion,
    reason: textWithoutNir(1000).min(1, "required"),
  })
  .refine(({ organisationId, absorbedId }) => organisationId !== absorbedId, {
    path: ["absorbedId"],
    error: "choose",
  });
