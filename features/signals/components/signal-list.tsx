import { EmptyState } from "#components/empty-state.tsx";
import { TabsNav } from "#components/tabs-nav.tsx";
import { MatrixPages } from "#features/obligations/matrix/components/matrix-pages.tsx";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { SIGNAL_STATES, type SignalState } from "../catalogue.ts";
import type { ListedSignal } from "../queries.ts";
import { SignalTable } from "./signal-table.tsx";

type Props = {
  signals: readonly ListedSignal[];
  counts: ReadonlyMap<string, number>;
  asked: { readonly state?: SignalState | undefined; readonly page: number };
  pages: number;
  seesAll: boolean;
  base: string;
  now: number;
  locale: Locale;
  t: Translate;
};

/** The reports, those to triage on top; by state in the address. */
export function SignalList({ signals, counts, asked, pages, seesAll, ...view }: Props) {
  const { base, t } = view;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const tabs = [
    { href: base, label: t("signals.all"), count: total },
    ...SIGNAL_STATES.filter((state) => counts.has(state) || state === asked.state).map((state) => ({
      href: `${base}?state=${state}`,
      label: t(`signals.states.${state}`),
      count: counts.get(state) ?? 0,
    })),
  ];
  const current = asked.state === undefined ? base : `${base}?state=${asked.state}`;
  const pageHref = (page: number) => `${current}${asked.state === undefined ? "?" : "&"}page=${page}`;
  const words = seesAll ? "empty" : "emptyOwn";
  return (
    <>
      {total === 0 ? null : <TabsNav current={current} label={t("signals.byState")} tabs={tabs} />}
      {signals.length === 0 ? (
        <EmptyState title={t(`signals.${words}.title`)}>{t(`signals.${words}.body`)}</EmptyState>
      ) : (
        <SignalTable signals={signals} {...view} />
      )}
      <MatrixPages hrefOf={pageHref} page={asked.page} pages={pages} t={t} />
    </>
  );
}
