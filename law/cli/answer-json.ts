import { obligationsFor } from "#law/engine.ts";
import type { Facts } from "#law/facts.ts";
import type { Obligation } from "#law/obligation.ts";
import { findRule, LAW_VERSION } from "#law/pack.ts";
import { type LawLocale, noteText, reasonText, stepText } from "#law/text.ts";
import { epochOf } from "#law/zone-time.ts";

function inWords(row: Obligation, locale: LawLocale, zone: string) {
  return {
    ...row,
    title: findRule(row.rule)?.title[locale] ?? null,
    notes: row.notes.map((note) => noteText(note, locale, zone)),
    steps: row.steps.map((step) => ({
      text: stepText(step, locale, zone),
      at: step.at,
      code: step.code,
      values: step.values,
    })),
    reason: reasonText(row.reason, locale, zone),
    reasonCode: row.reason.code,
    reasonValues: row.reason.values,
  };
}

/** What the command prints for one input: the obligations, with sentences in place of codes and values. */
export function answerJson(facts: Facts, { now, locale }: { now: number; locale: LawLocale }) {
  const at = facts.at === null ? now : epochOf(facts.at);
  const rows = obligationsFor(facts, { at });
  return {
    lawVersion: LAW_VERSION,
    obligations: rows.map((row) => inWords(row, locale, facts.party.timeZone)),
  };
}
