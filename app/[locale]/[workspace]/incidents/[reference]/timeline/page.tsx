import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "#components/link-button.tsx";
import { SeenFiles } from "#features/exports/components/seen-files.tsx";
import { loadTimeline } from "#features/incidents/log/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { obligationNames } from "#features/obligations/components/obligation-names.ts";
import { CaseLog } from "#features/timeline/components/case-log.tsx";
import { LogFilter } from "#features/timeline/components/log-filter.tsx";
import { timelineHref } from "#features/timeline/components/timeline-href.ts";
import { WriteEntryForm } from "#features/timeline/components/write-entry-form.tsx";
import { getTranslator } from "#lib/translator.ts";

const ZONE = "Europe/Paris";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/timeline">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("timeline");
  return { title: `${t("title")} · ${(await params).reference}` };
}

export default async function TimelinePage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, asked, organisations, labs, people, log, pinned, obligations, canWriteEntry } =
    await loadTimeline(workspace, reference, searchParams);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="timeline" locale={locale} summary={summary} t={t} />
      {canWriteEntry ? (
        <div className="mb-4 flex flex-wrap items-start gap-2 [&>details[open]]:basis-full">
          <WriteEntryForm
            incidentId={summary.incident.id}
            organisations={organisations.map(({ organisationId, name }) => ({ id: organisationId, name }))}
            place={{ workspace, locale }}
          />
          <LinkButton href={`${base}/timeline/paper`} icon="list-checks">
            {t("paperSheet.title")}
          </LinkButton>
        </div>
      ) : null}
      <LogFilter
        asked={asked}
        base={`${base}/timeline`}
        labs={labs}
        organisations={organisations}
        people={people}
      />
      <CaseLog
        asked={asked}
        base={`${base}/timeline`}
        log={log}
        obligations={obligationNames(obligations, { t, locale, zone: ZONE })}
        pinned={pinned}
      />
      <SeenFiles base={base} search={timelineHref("", asked, { before: undefined })} t={t} what="timeline" />
    </>
  );
}
