import type { NoteCode, ReasonCode, StepCode } from "./codes.ts";

/**
 * The sentences of one language. `{name}` stands for a value: names ending in `at` or `At` are instants, in `On`
 * dates, in `Seconds` durations; `{at}` is the step's own instant; other words are looked up in `words`.
 */
export type Phrases = {
  words: Readonly<Record<string, string>>;
  steps: Readonly<Record<StepCode, string>>;
  reasons: Readonly<Record<ReasonCode, string>>;
  notes: Readonly<Record<NoteCode, string>>;
  /** A local date and time, without its zone. `date` is `2021-02-23`, `time` is `18:00`. */
  dateAndTime: (date: string, time: string) => string;
  date: (date: string) => string;
  /** A word that is in no list: `filing:gb.nis.11` is told as a filing, anything else as it stands. */
  filing: (word: string) => string;
};
