/** No rule of law has an id that begins like this. */
export const OWN_RULE_PREFIX = "own.";

/** Is this the id of an organisation's own rule? */
export function isOwnRuleId(ruleId: string): boolean {
  return ruleId.startsWith(OWN_RULE_PREFIX);
}
