import type { CalendarId, ClockCode, Limit, Period, Term } from "#law/rule.ts";
import { clocksOfReading, type Which } from "../rules.ts";
import { anchorText, quoted } from "./anchor-words.ts";
import { inSentence, type LawWords } from "./law-words.ts";
import { calendarName } from "./place-names.ts";

/** One reading of a limit: the time in words, and the clocks that count it. */
export type Reading = { readonly text: string; readonly clocks: readonly ClockCode[] };

/** The two readings of a limit: the one to plan on and the latest lawful one. */
export function readingsOf(limit: Limit, words: LawWords): Readonly<Record<Which, Reading>> {
  if (limit.kind === "readings") {
    return { planned: reading(limit.planned, "planned", words), legal: reading(limit.legal, "legal", words) };
  }
  return { planned: reading(limit, "planned", words), legal: reading(limit, "legal", words) };
}

/** A limit in a few words, for a table: the reading to plan on, and the other one where its number differs. */
export function limitText(limit: Limit, words: LawWords): string {
  const { planned, legal } = readingsOf(limit, words);
  if (planned.text === legal.text) return planned.text;
  return words.t("law.limit.twoReadings", { planned: planned.text, legal: inSentence(legal.text) });
}

type Plain = Exclude<Limit, { kind: "readings" }>;

function reading(limit: Limit, which: Which, words: LawWords): Reading {
  if (limit.kind === "readings") return reading(limit[which], which, words);
  return { text: plainText(limit, which, words), clocks: clocksOfReading(limit, which) };
}

function plainText(limit: Plain, which: Which, words: LawWords): string {
  if (!("of" in limit)) return periodText(limit, which, words);
  const terms = limit.of.map((term) => termText(term, which, words)).join(words.t("law.limit.between"));
  return words.t(`law.limit.${limit.kind}`, { terms });
}

function termText(term: Term, which: Which, words: LawWords): string {
  if ("dueOf" in term) return words.t("law.limit.dueOf", { rule: quoted(term.dueOf, words) });
  const text = periodText(term.period, which, words);
  if (term.after === undefined) return text;
  return words.t("law.limit.after", { period: text, anchor: inSentence(anchorText(term.after, words)) });
}

/** "72 hours", "15 working days (California)". */
export function periodText(period: Period, which: Which, words: LawWords): string {
  const { t } = words;
  switch (period.kind) {
    case "open":
      return t("law.limit.open");
    case "order":
      return t("law.limit.order");
    case "hours":
      return t("law.limit.hours", {
        count: which === "legal" ? (period.legalHours ?? period.hours) : period.hours,
      });
    case "months":
      return t("law.limit.months", { count: period.months });
    case "year_end":
      return t("law.limit.yearEnd", { count: period.days });
    case "fixed_date":
      return t("law.limit.fixedDate", { day: dayOfYear(period, words) });
    case "days":
      return daysText(period, which, words);
  }
}

function daysText(period: Period & { kind: "days" }, which: Which, words: LawWords): string {
  const clock = period[which];
  const calendar = which === "legal" ? (period.legalCalendar ?? period.calendar) : period.calendar;
  const count = period.days;
  const noun = clock === "BD" ? "workingDays" : clock.startsWith("CDi") ? "inclusiveDays" : "days";
  const text = words.t(`law.limit.${noun}`, { count });
  return calendar === undefined || calendar === "state" ? text : withCalendar(text, calendar, words);
}

function withCalendar(text: string, calendar: CalendarId, words: LawWords): string {
  return words.t("law.limit.withCalendar", { text, calendar: calendarName(calendar, words) });
}

function dayOfYear({ month, day }: { month: number; day: number }, { locale }: LawWords): string {
  const on = Temporal.PlainDate.from({ year: 2026, month, day });
  const text = on.toLocaleString(locale === "fr" ? "fr-FR" : "en-GB", { day: "numeric", month: "long" });
  return locale === "fr" && day === 1 ? text.replace("1 ", "1er ") : text;
}
