import { ROLES } from "#lib/scope.ts";
import type { Translate } from "#lib/translate.ts";

/** "DPO, signatory": the roles someone had when they acted; without any, the machine. */
export function roleNames(roles: readonly string[], t: Translate): string {
  const known = ROLES.filter((role) => roles.includes(role));
  return known.length === 0 ? t("roles.system") : known.map((role) => t(`roles.${role}`)).join(", ");
}
