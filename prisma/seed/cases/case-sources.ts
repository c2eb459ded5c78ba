/** Where the public reports of the four cases come from, with the grade of source and statement. */
export const SOURCES = {
  local: { source: "The Local / AFP, 25 février 2021", credibility: "B2" },
  localLille: { source: "The Local / AFP, avril-mai 2024", credibility: "B2" },
  infosecurity: { source: "Infosecurity Magazine, février 2021", credibility: "B3" },
  news24: { source: "News24 / AFP, 25 février 2021", credibility: "B2" },
  press: { source: "Presse et CNIL, chronologie recoupée", credibility: "B2" },
} as const;

type SourceName = keyof typeof SOURCES;

export type ReportedClaim = {
  readonly about: string;
  readonly value: string;
  readonly qualifier?: string;
  readonly from: SourceName;
  /** Known in the first 26 hours: the exercise has it too. */
  readonly early?: true;
  /** Why it was adopted; in this order, so that the last one about a thing stays adopted. */
  readonly adopted?: string;
};

export type ReportedEvent = {
  /** A day or an instant. A report that names a month or a year alone is placed on its first day, and `text` says so. */
  readonly at: string;
  readonly text: string;
  readonly from: SourceName;
  readonly label?: "fact" | "hypothesis" | "decision";
  /** No day is known: the exercise leaves it out. */
  readonly partial?: true;
};
