/** What a fact was read from. */
export const SOURCE_KINDS = [
  "claim",
  "exposure",
  "assessment",
  "incident",
  "organisation",
  "notice",
  "decision",
  "filing",
  "campaign",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What can be wrong with an answer, told at its field. */
export const PROBLEM_CODES = [
  "tooLong",
  "notAnOption",
  "notACount",
  "notADate",
  "notAText",
  "reasonRequired",
  "followsRequired",
  "mayNotBeUnknown",
  "knownInFile",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
