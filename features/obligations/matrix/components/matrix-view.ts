import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { Party } from "../../parties/queries.ts";

/** What every cell of a matrix needs to be drawn. */
export type MatrixView = {
  readonly t: Translate;
  readonly locale: Locale;
  readonly now: number;
  readonly clockLabels: { readonly left: string; readonly over: string; readonly elapsed: string };
  /** Whether clocks run: not after the closing, not in a case told as history. */
  readonly isRunning: boolean;
  readonly isClosed: boolean;
  /** The form that rows are ticked for; null for who may not act on many. */
  readonly selectsFor: string | null;
};

/** One more column, drawn by whoever knows what is in it. */
export type BesideColumn = {
  readonly key: string;
  readonly heading: ReactNode;
  readonly cellOf: (party: Party) => ReactNode;
};
