import type { Translate } from "#lib/translate.ts";
import type { Item } from "../catalogue.ts";
import { contactPart, type Missing } from "../rules.ts";

/** "Insurer: policy number missing". */
export function missingText({ item, why }: Missing, t: Translate): string {
  return why === "absent"
    ? t(`readiness.items.${item}`)
    : t(`readiness.why.${why}`, { item: t(`readiness.items.${item}`) });
}

/** Where in an organisation's file a missing item is filled in. */
export function fillHref(file: string, item: Item, firstLab: string | undefined): string {
  const part = contactPart(item);
  if (part !== null) return `${file}?edit=contact-${part}`;
  switch (item) {
    case "siren":
    case "finess_ej":
      return `${file}?edit=identity`;
    case "labs":
      return `${file}?edit=lab`;
    case "decision_mandate":
    case "filing_mandate":
      return `${file}?edit=mandate`;
    case "contract":
      return `${file}?edit=contract`;
    case "contract_terms":
      return `${file}#contracts`;
    default:
      return firstLab === undefined ? `${file}#labs` : `${file}#lab-${firstLab}`;
  }
}
