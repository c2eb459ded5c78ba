import type { Translate } from "#lib/translate.ts";
import { OPERATIONAL_KINDS } from "../catalogue.ts";

/** "Cut the vendor's access". */
export function operationalName(kind: string, t: Translate): string {
  return t(`operational.kinds.${OPERATIONAL_KINDS.find((one) => one === kind) ?? "other"}`);
}
