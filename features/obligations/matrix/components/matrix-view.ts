import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "../../components/translate.ts";

/** What every cell of a matrix needs to be drawn. */
export type MatrixView = {
  readonly t: Translate;
  readonly locale: Locale;
  readonly now: number;
  readonly clockLabels: { readonly left: string; readonly over: string; readonly elapsed: string };
  /** Whether clocks run: not after the closing, not in a case told as history. */
  readonly isRunning: boolean;
  readonly isClosed: boolean;
};
