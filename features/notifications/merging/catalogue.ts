/** How a draft stands to one field of the common text. */
export const STANCES = ["same", "behind", "file", "own"] as const;
export type Stance = (typeof STANCES)[number];

/** In which a draft takes a new text: what is signed keeps its signature until somebody changes that draft itself. */
export const MERGED_STATES: ReadonlySet<string> = new Set(["preparing", "returned", "in_review"]);

/** Why the new text does not go into the draft of an organisation. */
export const PASSED_OVER = [
  "wouldLoseSignature",
  "leftGroup",
  "dutyClosed",
  "draftFiled",
  "draftGivenUp",
  "ownText",
  "upToDate",
  "noDraft",
] as const;
export type PassedOver = (typeof PASSED_OVER)[number];
