import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { NowView } from "#features/situation/components/now-view.tsx";
import { ReportList } from "#features/situation/components/report-list.tsx";
import { loadSituation } from "#features/situation/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/situation">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("situation.title")} · ${(await params).reference}` };
}

export default async function SituationPage({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, situation, reports, canReport } = await loadSituation(workspace, reference);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const incidentId = summary.incident.id;
  return (
    <>
      <IncidentHeader base={base} current="situation" locale={locale} summary={summary} t={t} />
      <div className="flex flex-col gap-5">
        <NowView
          base={base}
          place={{ workspace, locale }}
          report={canReport ? { incidentId } : null}
          situation={situation}
          t={t}
        />
        <ReportList base={base} locale={locale} reports={reports} t={t} />
      </div>
    </>
  );
}
