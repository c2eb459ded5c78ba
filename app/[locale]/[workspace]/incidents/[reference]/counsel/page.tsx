import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { Notice } from "#components/notice.tsx";
import { writePrivilegedEntryAction } from "#features/counsel/actions.ts";
import { ChannelEntries } from "#features/counsel/components/channel-entries.tsx";
import { ChannelEntryForm } from "#features/counsel/components/channel-entry-form.tsx";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { loadChannel } from "#features/incidents/overview/loaders.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/counsel">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("counsel.title")} · ${(await params).reference}` };
}

export default async function CounselPage({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, entries, canWrite } = await loadChannel(workspace, reference);
  const place = { workspace, locale };
  return (
    <>
      <IncidentHeader
        base={`/${locale}/${workspace}/incidents/${reference}`}
        current="counsel"
        locale={locale}
        summary={summary}
        t={t}
      />
      <div className="flex flex-col gap-6">
        <Notice kind="note" title={t("counsel.noticeTitle")}>
          <p className="text-sm">{t("counsel.notice")}</p>
        </Notice>
        {canWrite ? (
          <div className="max-w-3xl print:hidden">
            <ChannelEntryForm
              act={writePrivilegedEntryAction.bind(null, place)}
              incidentId={summary.incident.id}
              words={await getWords("counsel", "errors", "problems")}
            />
          </div>
        ) : null}
        <ChannelEntries entries={entries} place={place} />
      </div>
    </>
  );
}
