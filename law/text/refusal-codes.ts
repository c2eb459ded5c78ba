import type { Values } from "#law/obligation.ts";

/** Everything a refusal can ask for. Each has its words in `refusals-fr.ts` and `refusals-en.ts`. */
export type ExpectedCode =
  | "one_of"
  | "at_least_one_of"
  | "true_or_false"
  | "hours_of_contract"
  | "whole_number"
  | "list"
  | "object"
  | "object_with_keys"
  | "one_of_keys"
  | "country"
  | "region"
  | "region_of"
  | "place"
  | "rule_id"
  | "addressee"
  | "contract_id"
  | "contract_once"
  | "severity_word"
  | "written_reason"
  | "lower_conclusion"
  | "instant"
  | "instant_with_offset"
  | "existing_day"
  | "date"
  | "offset_form"
  | "offset_in_use"
  | "zone_in_brackets"
  | "offset_of_zone"
  | "year_between"
  | "end_not_before"
  | "time_zone"
  | "json"
  | "utf8"
  | "standard_input"
  | "arguments";

/** What can stand in a field instead. `value` and `again` show it. */
export type FoundCode =
  | "nothing"
  | "list"
  | "empty_list"
  | "object"
  | "value"
  | "again"
  | "end_of_input"
  | "not_utf8"
  | "unreadable";

export type Expected = { code: ExpectedCode; values: Values };

/** `shown` is what was found, as JSON and cut short; empty where the code says all. */
export type Found = { code: FoundCode; shown: string };

/** The words of one language; `{name}` stands for a value of `Expected`, `{shown}` for what was found. */
export type RefusalPhrases = {
  /** Joins both sides into one sentence. */
  sentence: (expected: string, found: string) => string;
  expected: Readonly<Record<ExpectedCode, string>>;
  found: Readonly<Record<FoundCode, string>>;
};
