import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { BeginButton } from "#features/bulk-acts/components/begin-button.tsx";
import { loadBatch } from "#features/incidents/joint-texts/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { BatchPage } from "#features/notifications/batches/components/batch-page.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/notifications/batches/[batch]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("batches.title")} · ${(await params).reference}` };
}

export default async function JointTextPage({ params, searchParams }: Props) {
  const { workspace, ...at } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, ...loaded } = await loadBatch(workspace, at, searchParams);
  const base = `/${locale}/${workspace}/incidents/${at.reference}`;
  const place = { workspace, locale };
  return (
    <>
      <IncidentHeader base={base} current="notifications" locale={locale} summary={summary} t={t} />
      <BatchPage
        {...loaded}
        actFor={(act) => (
          <BeginButton
            {...act}
            incidentId={summary.incident.id}
            input={{ batchId: loaded.read.batch.id }}
            place={place}
            t={t}
          />
        )}
        base={`${base}/notifications`}
        place={place}
        t={t}
      />
    </>
  );
}
