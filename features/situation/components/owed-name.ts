import { actText } from "#features/obligations/components/rule-words.ts";
import type { Translate } from "#lib/translate.ts";
import type { Owed } from "../rules.ts";

/** The act that is owed and to whom; under an own rule, what the rule calls it. */
export function owedName({ ruleId, addressee, ownRule }: Owed, t: Translate): string {
  return ownRule === null ? actText({ ruleId, addressee }, t) : t("ownRules.named", { name: ownRule.name });
}
