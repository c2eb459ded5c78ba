/** Why people call, as the supplier of the hotline sorts their calls. */
export const CAUSES = [
  "causeConcerned",
  "causeAdvice",
  "causeDeletion",
  "causeComplaint",
  "causeCopy",
  "causePress",
  "causeOther",
] as const;
export type Cause = (typeof CAUSES)[number];
