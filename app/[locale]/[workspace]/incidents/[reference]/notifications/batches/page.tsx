import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { loadBatches } from "#features/incidents/joint-texts/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { BatchesPage } from "#features/notifications/batches/components/batches-page.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/notifications/batches">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("batches.title")} · ${(await params).reference}` };
}

export default async function JointTextsPage({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, ...loaded } = await loadBatches(workspace, reference);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="notifications" locale={locale} summary={summary} t={t} />
      <BatchesPage
        {...loaded}
        base={`${base}/notifications`}
        incidentId={summary.incident.id}
        place={{ workspace, locale }}
        t={t}
      />
    </>
  );
}
