import type { ClockLabels } from "#components/clock-reading.ts";
import type { LawWords } from "#features/law/components/law-words.ts";
import type { Rule } from "#law/rule.ts";
import { formatInstant } from "#lib/dates.ts";

/** How an answer is written: in the zone of the party, as of one instant. */
export type AnswerView = LawWords & {
  readonly zone: string;
  /** As of when the answer holds, epoch milliseconds. */
  readonly at: number;
  /** Clocks run only where the answer is as of the present. */
  readonly isPresent: boolean;
  readonly clock: ClockLabels;
  /** The workspace's address, with its language. */
  readonly base: string;
  /** The wording of a rule that binds the party; null where a rule has one wording. */
  readonly editionOf: (ruleId: string) => Rule | null;
};

/** "26/02/2021 18:00 (UTC+01:00, Europe/Paris)". */
export function written(iso: string, { zone, locale }: Pick<AnswerView, "zone" | "locale">): string {
  return formatInstant(Temporal.Instant.from(iso), { zone, locale });
}
