import { formatDuration, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import type { Cell, Coded } from "../formats/sheet.ts";

/** A column of the database as a cell, in the zone of whom it concerns. */
export function instantCell(at: Date | null, zone: string): Cell {
  return at === null ? null : { at: instantOf(at), zone };
}

/** A moment as it was entered: an instant, or a day whose hour is not known. */
export function momentCell(moment: unknown, zone: string): Cell {
  const entered = moment as Moment | null | undefined;
  if (entered === null || entered === undefined) return null;
  return typeof entered === "string" ? { at: Temporal.Instant.from(entered), zone } : { on: entered.date };
}

/** A length of time in words, with its seconds as the code. */
export function spanCell(seconds: number | null | undefined, locale: Locale): Cell {
  if (seconds === null || seconds === undefined || seconds <= 0) return null;
  return { code: seconds, word: formatDuration(seconds * 1000, locale) };
}

/** Several words with their codes in one cell. */
export function codedList(codes: readonly string[], wordOf: (code: string) => string): Coded {
  return { code: codes.join(" "), word: codes.map(wordOf).join(", ") };
}
