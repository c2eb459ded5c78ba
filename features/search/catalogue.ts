/** The groups of what can be found, in the order in which they are shown. */
export const GROUPS = [
  "incident",
  "act",
  "organisation",
  "lab",
  "person",
  "task",
  "claim",
  "entry",
  "rule",
  "authority",
] as const;
export type Group = (typeof GROUPS)[number];
