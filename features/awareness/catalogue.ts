/** What an instant on the sheet is. "on_file" stood in the file before the sheet was opened: nobody put it there as theirs. */
export const CANDIDATE_KINDS = [
  "tip",
  "investigation",
  "vendor_notice",
  "press",
  "own_detection",
  "other",
  "on_file",
] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** Those that a person chooses from. */
export const CHOSEN_KINDS = [
  "tip",
  "investigation",
  "vendor_notice",
  "press",
  "own_detection",
  "other",
] as const;
