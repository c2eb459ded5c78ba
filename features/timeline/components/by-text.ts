import { ROLES } from "#lib/scope.ts";
import type { Translate } from "#lib/translate.ts";
import type { ListedEntry } from "../queries.ts";

/** Who acted, with the roles they had then. */
export function byText({ name, roles }: NonNullable<ListedEntry["by"]>, { t }: { t: Translate }): string {
  const known = ROLES.filter((role) => roles.includes(role));
  const words = known.length === 0 ? t("roles.system") : known.map((role) => t(`roles.${role}`)).join(", ");
  return t("timeline.by", { name, roles: words });
}
