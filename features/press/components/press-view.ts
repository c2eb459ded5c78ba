import type { Tone } from "#components/tones.ts";
import { formatDay } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { RequestState, StatementState } from "../rules.ts";

export type PressView = { readonly t: Translate; readonly locale: Locale };

export const ZONE = "Europe/Paris";

export const REQUEST_TONES: Record<RequestState, Tone> = {
  ...{ open: "waiting", overdue: "soon", answered: "fine", struck: "not-required" },
};

export const STATEMENT_TONES: Record<StatementState, Tone> = {
  ...{ draft: "hands", approved: "soon", returned: "soon", published: "fine", superseded: "not-required" },
};

export function dayText(on: string, { locale }: PressView): string {
  return formatDay(Temporal.PlainDate.from(on), locale);
}
