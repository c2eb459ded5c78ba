/** What the catalogue says of one type of event. */
export type EventKind = {
  readonly subject: string;
  readonly fields: readonly string[];
  readonly optional?: readonly string[];
  readonly person: boolean;
};
