import { z } from "zod";
import { parseEmailAddress } from "#lib/email-address.ts";
import { detectPersonalIdentifiers, problemOf } from "#lib/personal-identifiers.ts";
import { ROLES } from "#lib/scope.ts";

const TITLE = 200;

const name = z.string().trim().min(1, "required").max(TITLE, "tooLong");

const PAGES_OF_THE_PRODUCT: ReadonlySet<string> = new Set(["sign-in", "first-run", "report"]);

/** The workspace's part of the address of every page. */
const slug = z
  .string()
  .min(1, "required")
  .max(60, "tooLong")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "notASlug")
  .refine((slug) => !PAGES_OF_THE_PRODUCT.has(slug), "taken");

export const createWorkspaceInput = z.strictObject({ slug, name });

const SPEAK_FOR_AN_ORGANISATION: ReadonlySet<string> = new Set([
  "lab_manager",
  "signatory",
  "vendor_contact",
]);

export const inviteMemberInput = z
  .strictObject({
    email: z
      .string()
      .trim()
      .toLowerCase()
      .refine((address) => parseEmailAddress(address) !== null, "notAnEmail"),
    name,
    roles: z.array(z.enum(ROLES, "choose")).min(1, "choose").transform(unique),
    organisationIds: z.array(z.guid("choose")).max(1000, "tooLong").default([]).transform(unique),
  })
  .refine(
    ({ roles, organisationIds }) =>
      organisationIds.length > 0 || !roles.some((role) => SPEAK_FOR_AN_ORGANISATION.has(role)),
    { path: ["organisationIds"], error: "choose" },
  );

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

export const linkAccountsInput = z.strictObject({
  memberId: z.guid("choose"),
  otherId: z.guid("choose"),
  reason: z
    .string()
    .trim()
    .min(1, "required")
    .max(500, "tooLong")
    .refine((text) => !detectPersonalIdentifiers(text).includes("nir"), problemOf("nir")),
});
