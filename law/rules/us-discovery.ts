import type { Anchor } from "#law/rule.ts";
import { NOT_ENCRYPTED, PERSONAL } from "./rule-of.ts";

/** The states and the territories, which ISO 3166-1 also lists. */
export const US = ["US", "PR", "GU", "VI", "AS", "MP"] as const;

// 45 CFR 164.404(a)(2): the first day on which the breach is known to the entity, a member of its workforce or an
// agent, or would have been by reasonable diligence.
export const CONSTRUCTIVE = {
  kind: "earliest",
  of: ["constructive", "agent_discovery", "detection", "awareness"],
  orElse: ["processor_notice"],
} as const satisfies Anchor;

export const UNSECURED = [PERSONAL, NOT_ENCRYPTED] as const;
