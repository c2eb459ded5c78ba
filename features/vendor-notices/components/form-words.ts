import type { Messages } from "#lib/i18n.ts";

/** The words that the forms about a vendor share. */
export type VendorWords = Pick<Messages, "vendorForms" | "forms" | "errors" | "problems">;
