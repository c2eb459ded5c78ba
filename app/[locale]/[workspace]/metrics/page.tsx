import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { TabsNav } from "#components/tabs-nav.tsx";
import { MetricsCharts } from "#features/metrics/components/metrics-charts.tsx";
import { MetricsTable } from "#features/metrics/components/metrics-table.tsx";
import { loadMetrics } from "#features/metrics/loaders.ts";
import { SPLITS } from "#features/metrics/schema.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/metrics">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("metrics.title") };
}

export default async function MetricsPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const view = { t: await getTranslator(), locale: await getLocale() };
  const { t, locale } = view;
  const metrics = await loadMetrics(workspace, searchParams);
  const hrefOf = (by: string) => `/${locale}/${workspace}/metrics?by=${by}`;
  return (
    <>
      <PageHeader meta={t("metrics.meta")} title={t("metrics.title")} />
      {metrics.whole.files === 0 ? (
        <EmptyState title={t("metrics.empty")}>{t("metrics.emptyBody")}</EmptyState>
      ) : (
        <>
          <TabsNav
            current={hrefOf(metrics.by)}
            label={t("metrics.split")}
            tabs={SPLITS.map((by) => ({ href: hrefOf(by), label: t(`metrics.by.${by}`) }))}
          />
          <div className="flex flex-col gap-5">
            <MetricsCharts metrics={metrics} view={view} />
            <MetricsTable metrics={metrics} view={view} />
          </div>
        </>
      )}
    </>
  );
}
