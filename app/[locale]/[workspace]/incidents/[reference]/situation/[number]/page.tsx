import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { ReportView } from "#features/situation/components/report-view.tsx";
import { loadReport } from "#features/situation/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/situation/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { reference, number }] = [await getTranslator(), await params];
  return { title: `${t("situation.numbered", { number })} · ${reference}` };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const { workspace, reference, number } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, report } = await loadReport(workspace, reference, number);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const isNew = "download" in (await searchParams);
  return (
    <>
      {isNew ? <meta content={`0;url=${base}/situation/${report.number}/pdf`} httpEquiv="refresh" /> : null}
      <IncidentHeader base={base} current="situation" locale={locale} summary={summary} t={t} />
      <ReportView base={base} isNew={isNew} locale={locale} report={report} t={t} />
    </>
  );
}
