import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { loadTimeline } from "#features/incidents/overview/loaders.ts";
import { CaseLog } from "#features/timeline/components/case-log.tsx";
import { LogFilter } from "#features/timeline/components/log-filter.tsx";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/timeline">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("timeline");
  return { title: `${t("title")} · ${(await params).reference}` };
}

export default async function TimelinePage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslations(), await getLocale()];
  const { summary, asked, organisations, log } = await loadTimeline(workspace, reference, searchParams);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="timeline" locale={locale} summary={summary} t={t} />
      <LogFilter asked={asked} base={`${base}/timeline`} organisations={organisations} />
      <CaseLog asked={asked} base={`${base}/timeline`} log={log} />
    </>
  );
}
