import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";

export type AuditView = {
  readonly t: Translate;
  readonly locale: Locale;
  /** The address of the workspace. */
  readonly base: string;
};

export const AUDIT_ZONE = "Europe/Paris";
