/** Why an organisation gets no draft of a text for many. */
export const LEFT_OUT = [
  "leftGroup",
  "notConcerned",
  "alreadyFiled",
  "notOwed",
  "preparedAlready",
  "draftBegun",
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];
