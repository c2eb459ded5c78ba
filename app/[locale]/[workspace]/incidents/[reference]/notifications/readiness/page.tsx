import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { loadReadiness } from "#features/incidents/joint-texts/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { ReadinessPage } from "#features/notifications/readiness/components/readiness-page.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/notifications/readiness">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("batches.readiness.title")} · ${(await params).reference}` };
}

export default async function ReadyToFilePage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, readiness } = await loadReadiness(workspace, reference, searchParams);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="notifications" locale={locale} summary={summary} t={t} />
      <ReadinessPage
        base={`${base}/notifications`}
        place={{ workspace, locale }}
        readiness={readiness}
        t={t}
      />
    </>
  );
}
