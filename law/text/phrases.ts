import type { NoteCode, ReasonCode, StepCode } from "./codes.ts";

/**
 * The sentences of one language. `{name}` stands for a value: names ending in `at` or `At` are instants, in `On`
 * dates, in `Seconds` durations; `{at}` is the step's own instant, `{rule}` a rule by its label and article; other words
 * are looked up in `words`. `{days:day|days}` writes the number and agrees the noun.
 */
export type Phrases = {
  words: Readonly<Record<string, string>>;
  steps: Readonly<Record<StepCode, string>>;
  reasons: Readonly<Record<ReasonCode, string>>;
  notes: Readonly<Record<NoteCode, string>>;
  /** A local date and time, without its zone. `date` is `2021-02-23`, `time` is `18:00`. */
  dateAndTime: (date: string, time: string) => string;
  date: (date: string) => string;
  /** `rule` is already a name: the filing that starts a clock. */
  filing: (rule: string) => string;
  /** `label` is the rule's own, `citation` its text and article. */
  ruleName: (label: string, citation: string) => string;
  clause: (contract: string) => string;
};
