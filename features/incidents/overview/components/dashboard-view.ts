import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";

/** What every block of the dashboard is drawn with; `base` is the workspace's address. */
export type DashboardView = {
  readonly base: string;
  readonly now: number;
  readonly locale: Locale;
  readonly t: Translate;
};

export function cellHref({ base }: DashboardView, reference: string, obligationId: string): string {
  return `${base}/incidents/${reference}/matrix?why=${obligationId}`;
}
