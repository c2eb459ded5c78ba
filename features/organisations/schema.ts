import { z } from "zod";
import { isCountry, isRegion } from "#law/countries.ts";
import { KINDS, TRAITS } from "#law/vocabulary.ts";
import { isZone } from "#lib/dates.ts";
import { isFiness, isSiren, isSiret } from "./rules.ts";

const MOST_LABS = 200;
const MOST_SITES = 100;

const name = z.string().trim().min(1, "required").max(200, "tooLong");
const timeZone = z.string().refine(isZone, "notATimeZone");

/** Typed with or without spaces; left empty it is not known. */
function official(isValid: (code: string) => boolean, problem: string) {
  return z
    .string()
    .nullish()
    .transform((typed) => typed?.replace(/\s/g, "").toUpperCase() || null)
    .refine((code) => code === null || isValid(code), problem);
}

const siteInput = z.strictObject({
  name,
  siret: official(isSiret, "notASiret"),
  finessEt: official(isFiness, "notAFiness"),
  timeZone,
  head: z.boolean().default(false),
});

const labInput = z.strictObject({
  number: z.int("notANumber").min(1, "notANumber").max(100_000, "notANumber").optional(),
  name,
  department: z
    .string()
    .regex(/^(\d\d|2[AB]|9[78]\d)$/, "notADepartment")
    .nullish()
    .transform((code) => code ?? null),
  sites: z
    .array(siteInput)
    .max(MOST_SITES, "tooLong")
    .default([])
    .refine((sites) => sites.filter(({ head }) => head).length <= 1, "oneHeadSite"),
});

export const registerOrganisationInput = z
  .strictObject({
    name,
    kind: z.enum(KINDS, "choose"),
    siren: official(isSiren, "notASiren"),
    finessEj: official(isFiness, "notAFiness"),
    country: z.string().refine(isCountry, "choose").default("FR"),
    region: z
      .string()
      .nullish()
      .transform((code) => code || null)
      .refine((code) => code === null || isRegion(code), "choose"),
    timeZone,
    traits: z
      .array(z.enum(TRAITS, "choose"))
      .default([])
      .transform((traits) => [...new Set(traits)]),
    labs: z.array(labInput).max(MOST_LABS, "tooLong").default([]),
  })
  .superRefine(({ siren, labs }, context) => {
    for (const [index, { number }] of labs.entries())
      if (number !== undefined && labs.findIndex((lab) => lab.number === number) < index)
        context.addIssue({ code: "custom", path: ["labs", index, "number"], message: "taken" });
    for (const [lab, { sites }] of labs.entries())
      for (const [site, { siret }] of sites.entries())
        if (siren !== null && siret !== null && !siret.startsWith(siren))
          context.addIssue({
            code: "custom",
            path: ["labs", lab, "sites", site, "siret"],
            message: "notOfThisSiren",
          });
  });
export type RegisterOrganisation = z.output<typeof registerOrganisationInput>;
