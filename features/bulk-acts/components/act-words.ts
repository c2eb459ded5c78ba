import type { Translate } from "#lib/translate.ts";
import { KIND_NAMES } from "../catalogue.ts";

/** What an act on many is called. */
export function kindText(kind: string, t: Translate): string {
  const known = KIND_NAMES.find((name) => name === kind);
  return known === undefined ? kind : t(`bulk.kinds.${known}`);
}

/** Why it was refused for one organisation: in the words of the acts, else in those of the form's own problems. */
export function reasonText(reason: string, t: Translate): string {
  const own = `bulk.reasons.${reason}` as "bulk.reasons.nothingOwed";
  if (t.has(own)) return t(own);
  const problem = `problems.${reason}` as "problems.invalid";
  return t.has(problem) ? t(problem) : t("bulk.reasons.unexpected");
}
