import { inSentence, type LawWords, listText } from "#features/law/components/law-words.ts";
import { addresseeName, instantName } from "#features/obligations/components/rule-words.ts";
import { formatDuration, remaining } from "#lib/dates.ts";
import { type AnswerView, written } from "./answer-view.ts";
import { fieldName } from "./field-name.ts";
import { fieldOfFact } from "./field-of-fact.ts";
import { rowTitle } from "./row-title.ts";
import type { Summary } from "./sort-answer.ts";

type View = LawWords & Pick<AnswerView, "zone" | "at" | "isPresent">;

export type SummaryLine = {
  readonly id: "told" | "register" | "first" | "awaited" | "missing";
  readonly text: string;
};

/** The answer in a few sentences: who is told, what comes first, what the rest waits for. */
export function summaryLines(summary: Summary, view: View): SummaryLine[] {
  const { t } = view;
  const awaited = summary.awaited.map((name) => instantName(name, t));
  const missing = summary.missing.map((fact) => fieldName(fieldOfFact(fact), view));
  const lines: readonly { id: SummaryLine["id"]; text: string | null }[] = [
    { id: "told", text: toldLine(summary, view) },
    { id: "register", text: summary.told.register === "owed" ? t("lawAsk.summary.register") : null },
    { id: "first", text: firstLine(summary, view) },
    { id: "awaited", text: factsLine("awaited", awaited, view) },
    { id: "missing", text: factsLine("missing", missing, view) },
  ];
  return lines.flatMap(({ id, text }) => (text === null ? [] : [{ id, text }]));
}

function factsLine(kind: "awaited" | "missing", names: readonly string[], view: View): string | null {
  if (names.length === 0) return null;
  return view.t(`lawAsk.summary.${kind}`, { facts: listText(names.map(inSentence), "and", view) });
}

function toldLine({ told, perhaps }: Summary, view: View): string {
  const { t } = view;
  const parts = [
    told.authorities.length === 0
      ? null
      : t("lawAsk.summary.authorities", { count: told.authorities.length }),
    told.groups === 0 ? null : t("lawAsk.summary.groups", { count: told.groups }),
    ...told.others.map((id) => inSentence(addresseeName(id, t))),
  ].filter((part) => part !== null);
  if (parts.length === 0) {
    return perhaps === 0 ? t("lawAsk.summary.nobody") : t("lawAsk.summary.perhapsOnly", { count: perhaps });
  }
  const who = listText(parts, "and", view);
  if (perhaps === 0) return t("lawAsk.summary.told", { who });
  return t("lawAsk.summary.toldPerhaps", { who, count: perhaps });
}

function firstLine({ first }: Summary, view: View): string | null {
  if (first?.dueAt == null) return null;
  // A clock stands beside it and goes on counting; written out, the time left would soon be wrong.
  if (view.isPresent) return view.t("lawAsk.summary.first", { act: inSentence(rowTitle(first, view)) });
  const { direction, ms } = remaining(view.at, Date.parse(first.dueAt));
  const words = {
    act: inSentence(rowTitle(first, view)),
    at: written(first.dueAt, view),
    time: formatDuration(ms, view.locale),
  };
  return view.t(`lawAsk.summary.first_${direction}`, words);
}
