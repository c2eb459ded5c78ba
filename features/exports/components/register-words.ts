import { filedText } from "#features/obligations/components/filed-text.ts";
import { outcomeWord } from "#features/obligations/components/outcome-words.ts";
import { addresseeOf, labelOf } from "#features/obligations/components/rule-words.ts";
import { stateWord } from "#features/obligations/components/state-words.ts";
import { codeWord } from "#features/timeline/components/code-words.ts";
import type { Reason } from "#law/obligation.ts";
import { findRule } from "#law/pack.ts";
import { reasonText } from "#law/text.ts";
import { formatDuration, formatInstantCompact, instantOf } from "#lib/dates.ts";
import { colon } from "../formats/colon.ts";
import type { RegisterLine } from "../register/queries.ts";
import { isWithdrawn, standingFilings } from "../rules.ts";
import type { Taking } from "./framed-sheet.ts";

type Owed = RegisterLine["obligations"][number];
type Words = Pick<Taking, "t" | "locale" | "at">;

const TOLD = {
  authorities: ["notify_authority", "report_incident", "complete_notification"],
  persons: ["communicate_to_persons"],
} as const;

/** What was decided against the breach for this organisation or for the whole case, and done. */
export function measureLines(
  { incident, organisationId, organisation }: RegisterLine,
  words: Words,
): string[] {
  const place = { ...words, zone: organisation.timeZone };
  return incident.operationalDecisions
    .filter((one) => one.organisationId === null || one.organisationId === organisationId)
    .map(({ kind, state, why, decidedAt, doneAt }) => {
      const at = doneAt ?? decidedAt;
      const word = (name: string, code: string) =>
        codeWord(code, { name, about: "operational_decision" }, words);
      const said = [word("kind", kind), word("state", state), why];
      return [...said, at === null ? null : formatInstantCompact(instantOf(at), place)]
        .filter(Boolean)
        .join(", ");
    });
}

/** Whom this organisation told, or decided not to tell, when, with the reasons. */
export function noticeLines(line: RegisterLine, whom: keyof typeof TOLD, words: Words): string[] {
  const duties: readonly string[] = TOLD[whom];
  return line.obligations
    .filter(({ ruleId, state }) => duties.includes(findRule(ruleId)?.duty ?? "") && state !== "displaced")
    .map((owed) => noticeLine(owed, { ...words, zone: line.organisation.timeZone }));
}

function noticeLine(owed: Owed, words: Words & { readonly zone: string }): string {
  const { t, locale, at } = words;
  const [filing, ...others] = standingFilings(owed.filings);
  const decision = owed.decisions[0];
  const dueAt = owed.dueAt?.getTime() ?? null;
  const lateBySeconds = filing?.lateBySeconds ?? null;
  const state = isWithdrawn(owed)
    ? t("exports.filingWithdrawn")
    : stateWord({ state: owed.state, dueAt, lateBySeconds }, { t, now: at.epochMilliseconds });
  const said = [`${addresseeOf(owed, t)}, ${labelOf(owed, words)}${colon(locale)}${state}`];
  if (filing !== undefined) {
    said.push(filedText(filing, words));
    if (filing.receiptNumber !== null)
      said.push(t("timeline.bodies.receipt", { number: filing.receiptNumber }));
    if ((filing.lateBySeconds ?? 0) > 0)
      said.push(
        t("timeline.bodies.late", { time: formatDuration((filing.lateBySeconds ?? 0) * 1000, locale) }),
      );
    if (filing.reasonsForDelay !== null)
      said.push(t("exports.reasonsOf", { reasons: filing.reasonsForDelay }));
  }
  for (const other of others) {
    said.push(t("exports.furtherFiling", { at: filedText(other, words) }));
    if (other.receiptNumber !== null)
      said.push(t("timeline.bodies.receipt", { number: other.receiptNumber }));
  }
  for (const one of owed.filings)
    if (one.withdrawnAt !== null)
      said.push(
        t("exports.withdrawnOn", {
          filed: filedText(one, words),
          at: formatInstantCompact(instantOf(one.withdrawnAt), words),
        }),
      );
  // Nobody decided it: the law did, and the register says why nothing was told.
  if (owed.state === "not_required") said.push(reasonText(owed.reason as Reason, locale, words.zone));
  if (decision !== undefined) {
    const decidedAt = formatInstantCompact(instantOf(decision.decidedAt), words);
    const outcome = outcomeWord(decision.outcome, owed, t);
    said.push(
      t("exports.decidedBy", { outcome, name: decision.decidedBy, at: decidedAt, reasons: decision.reasons }),
    );
  }
  return said.join(", ");
}
