import { z } from "zod";
import { textWithoutNir } from "#features/timeline/schema.ts";
import { isCountry, isRegion } from "#law/countries.ts";
import { KINDS, TRAITS } from "#law/vocabulary.ts";
import { askedOneOf, askedPage, askedText, first } from "#lib/asked.ts";
import { isZone } from "#lib/dates.ts";
import { rowVersion } from "#lib/row-version.ts";
import { isDepartment, isFiness, isSiren, isSiret } from "./rules.ts";

const MOST_LABS = 200;
const MOST_SITES = 100;
const LARGEST_NUMBER = 100_000;

export const name = textWithoutNir(200).min(1, "required");
export const timeZone = z.string("required").refine(isZone, "notATimeZone");
const id = z.guid("choose");

/** A box ticked in a form, or the value itself. */
const ticked = z.preprocess((typed) => typed === true || typed === "yes", z.boolean());

/** Typed with or without spaces; left empty it is not known. */
function official(isValid: (code: string) => boolean, problem: string) {
  return z
    .string()
    .nullish()
    .transform((typed) => typed?.replace(/\s/g, "").toUpperCase() || null)
    .refine((code) => code === null || isValid(code), problem);
}

export const siren = official(isSiren, "notASiren");
export const siret = official(isSiret, "notASiret");
export const finess = official(isFiness, "notAFiness");
export const country = z.string().refine(isCountry, "choose").default("FR");
export const region = z
  .string()
  .nullish()
  .transform((code) => code || null)
  .refine((code) => code === null || isRegion(code), "choose");
export const department = z
  .string()
  .nullish()
  .transform((code) => code?.trim().toUpperCase() || null)
  .refine((code) => code === null || isDepartment(code), "notADepartment");
export const labNumber = z.preprocess(
  (typed) => (typeof typed === "string" ? Number(typed) : typed),
  z.int("notANumber").min(1, "notANumber").max(LARGEST_NUMBER, "notANumber").optional(),
);
export const kind = z.enum(KINDS, "choose");
export const traits = z
  .array(z.enum(TRAITS, "choose"))
  .default([])
  .transform((chosen) => [...new Set(chosen)]);

const site = { name, siret, finessEt: finess, timeZone, head: ticked.default(false) };
const lab = { name, department };
const sites = z
  .array(z.strictObject(site))
  .max(MOST_SITES, "tooLong")
  .default([])
  .refine((listed) => listed.filter(({ head }) => head).length <= 1, "oneHeadSite");
const labInput = z.strictObject({ number: labNumber, ...lab, sites });

const identity = { name, kind, siren, finessEj: finess, country, region, timeZone, traits };

export const registerOrganisationInput = z
  .strictObject({ ...identity, labs: z.array(labInput).max(MOST_LABS, "tooLong").default([]) })
  .superRefine(({ siren: own, labs }, context) => {
    for (const [index, { number }] of labs.entries())
      if (number !== undefined && labs.findIndex((other) => other.number === number) < index)
        context.addIssue({ code: "custom", path: ["labs", index, "number"], message: "taken" });
    for (const [at, { sites: listed }] of labs.entries())
      for (const [index, { siret: code }] of listed.entries())
        if (own !== null && code !== null && !code.startsWith(own))
          context.addIssue({
            code: "custom",
            path: ["labs", at, "sites", index, "siret"],
            message: "notOfThisSiren",
          });
  });
export type RegisterOrganisation = z.output<typeof registerOrganisationInput>;

const reason = textWithoutNir(1000).min(1, "required");

export const amendOrganisationInput = z.strictObject({
  organisationId: id,
  version: rowVersion,
  ...identity,
});
export const retireOrganisationInput = z.strictObject({ organisationId: id, version: rowVersion, reason });

export const addLabInput = z.strictObject({ organisationId: id, number: labNumber, ...lab, sites });
export const amendLabInput = z.strictObject({ labId: id, version: rowVersion, ...lab });
export const retireLabInput = z.strictObject({ labId: id, version: rowVersion, reason });

export const addSiteInput = z.strictObject({ labId: id, ...site });
export const amendSiteInput = z.strictObject({ siteId: id, version: rowVersion, ...site });
export const retireSiteInput = z.strictObject({ siteId: id, version: rowVersion, reason });

export const LIST_STATES = ["incomplete", "ready", "retired"] as const;

/** What the address of the list says. Whatever it does not know is as if it were not there. */
export const organisationsAsked = z.object({
  q: askedText,
  kind: askedOneOf(KINDS),
  state: askedOneOf(LIST_STATES),
  page: askedPage,
});
export type OrganisationsAsked = z.output<typeof organisationsAsked>;

/** "contact-insurer", "site:<id>": the one form that is open, and what it is about. */
export const organisationAsked = z.object({
  edit: z.preprocess(
    first,
    z
      .string()
      .regex(/^[a-z_-]{1,40}(:[0-9a-f-]{36})?$/)
      .transform((asked) => {
        const [act = "", about] = asked.split(":");
        return { act, about };
      })
      .optional()
      .catch(undefined),
  ),
});
export type OrganisationAsked = z.output<typeof organisationAsked>;
