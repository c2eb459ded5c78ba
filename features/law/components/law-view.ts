import type { LawWords } from "./law-words.ts";

/** What a page about the law is written with. */
export type LawView = LawWords & {
  /** The workspace's address, with its language. */
  readonly base: string;
  /** The day of the reading, an ISO date. */
  readonly on: string;
};
