import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** Whoever reads the settings reads how the installation stands. */
export const canReadInstallation = (actor: Actor): boolean =>
  hasRole(actor, "administrator", "dpo", "auditor");

/** Who is warned on their own page: whoever can have it mended. */
export const isWarnedOfBackups = (actor: Actor): boolean => hasRole(actor, "administrator");
