import { addresseeName, ruleLabel } from "#features/obligations/components/rule-words.ts";
import { formatInstantCompact } from "#lib/dates.ts";
import type { Owed, ReportedDecision, ReportedMatter } from "../rules.ts";
import type { ReportWords } from "./number-words.ts";

export const DECISION_SHARES = [
  { key: "at", share: 3 },
  { key: "organisation", share: 3 },
  { key: "decision", share: 4 },
  { key: "reasons", share: 5 },
] as const;

/** Whom and under what: "CNIL, Art. 33 notification"; an own rule says that it is no law. */
export function owedName({ ruleId, addressee, ownRule }: Owed, words: ReportWords): string {
  const { t } = words;
  if (ownRule === null) return `${addresseeName(addressee, t)}, ${ruleLabel(ruleId, words)}`;
  return [ownRule.addresseeName, t("ownRules.named", { name: ownRule.name })].filter(Boolean).join(", ");
}

const KINDS = [
  ...(["cut_vendor_access", "close_portal", "reset_passwords", "suspend_feeds"] as const),
  ...(["freeze_logs", "ransom", "spokesperson", "other"] as const),
] as const;
const STATES = ["proposed", "yes", "no", "later", "done", "revoked"] as const;
const OUTCOMES = ["file", "not_required", "postpone"] as const;

export function operationalName(kind: string, { t }: ReportWords): string {
  return t(`situation.operational.${KINDS.find((one) => one === kind) ?? "other"}`);
}

export function operationalState(state: string, { t }: ReportWords): string {
  return t(`situation.answers.${STATES.find((one) => one === state) ?? "proposed"}`);
}

export function outcomeName(outcome: string, { t }: ReportWords): string {
  return t(`situation.outcomes.${OUTCOMES.find((one) => one === outcome) ?? "file"}`);
}

export function adviceName(advice: string, { t }: ReportWords): string {
  return t(`situation.advice.${advice === "required" ? "required" : "not_required"}`);
}

/** When, for whom, what was decided by whom, and why. */
export function decisionRow(decision: ReportedDecision, words: ReportWords): string[] {
  const { t, zone, locale } = words;
  return [
    formatInstantCompact(Temporal.Instant.fromEpochMilliseconds(decision.at), { zone, locale }),
    decision.organisation ?? t("situation.wholeCase"),
    [decidedText(decision, words), decision.by].filter(Boolean).join("\n"),
    decision.reasons,
  ];
}

function decidedText(decision: ReportedDecision, words: ReportWords): string {
  if (decision.sort === "operational")
    return `${operationalName(decision.kind, words)}\u00a0: ${operationalState(decision.state, words)}`;
  const { opinion, owed, outcome } = decision;
  const beside =
    opinion === null ? [] : [words.t("situation.opinion", { advice: adviceName(opinion, words) })];
  return [owedName(owed, words), outcomeName(outcome, words), ...beside].join("\n");
}

const MATTERS = ["review", "undetermined", "high_risk", "awareness"] as const;

/** Whom it concerns, and what only a person can settle. */
export function matterText(matter: ReportedMatter, words: ReportWords): string[] {
  const { t } = words;
  if (matter.sort === "operational")
    return [
      matter.organisation ?? t("situation.wholeCase"),
      `${operationalName(matter.kind, words)}\n${matter.why}`,
    ];
  const { count, organisation, kind } = matter;
  const known = MATTERS.find((one) => one === kind) ?? "review";
  return [
    count === 1 ? organisation : t("dashboard.organisations", { count }),
    `${owedName(matter, words)}\n${t(`dashboard.matter.${known}`)}`,
  ];
}
