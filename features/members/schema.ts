import { z } from "zod";
import { parseEmailAddress } from "#lib/email-address.ts";
import { locales } from "#lib/i18n.ts";
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

export const SPEAK_FOR_AN_ORGANISATION: ReadonlySet<string> = new Set([
  "lab_manager",
  "signatory",
  "vendor_contact",
]);

const standing = {
  roles: z.array(z.enum(ROLES, "choose")).min(1, "choose").transform(unique),
  organisationIds: z.array(z.guid("choose")).max(1000, "tooLong").default([]).transform(unique),
  /** In which mails are written to them. */
  locale: z.enum(locales, "choose").default("fr"),
};

type Standing = { readonly roles: readonly string[]; readonly organisationIds: readonly string[] };
const speaksForSome = ({ roles, organisationIds }: Standing): boolean =>
  organisationIds.length > 0 || !roles.some((role) => SPEAK_FOR_AN_ORGANISATION.has(role));
const AT_ORGANISATIONS = { path: ["organisationIds"], error: "choose" };

export const inviteMemberInput = z
  .strictObject({
    email: z
      .string()
      .trim()
      .toLowerCase()
      .refine((address) => parseEmailAddress(address) !== null, "notAnEmail"),
    name,
    ...standing,
    /** Whether the invitation goes by mail; else a link is printed for them on the machine. */
    told: z.enum(["by_mail", "not"], "choose").default("not"),
  })
  .refine(speaksForSome, AT_ORGANISATIONS);

const memberId = z.guid("choose");
/** The roles that the person saw, as the row had them. */
const seen = z.string();
/** The organisations that they saw, one after the other. */
const seenOrganisations = z
  .string()
  .default("")
  .transform((ids) => ids.split(" ").filter((id) => id !== ""));

export const changeMemberInput = z
  .strictObject({ memberId, seen, seenOrganisations, ...standing })
  .refine(speaksForSome, AT_ORGANISATIONS);

export const endMembershipInput = z.strictObject({ memberId, seen });

export const renewInvitationInput = z.strictObject({ memberId });

export const acceptInvitationInput = z.strictObject({ memberId });

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
