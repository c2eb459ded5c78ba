import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { loadDesk } from "#features/incidents/notifying/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { DeskPage } from "#features/notifications/desk/components/desk-page.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/notifications/[draft]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("drafts.one")} · ${(await params).reference}` };
}

export default async function DraftPage({ params, searchParams }: Props) {
  const { workspace, ...at } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, asked, desk } = await loadDesk(workspace, at, searchParams);
  const base = `/${locale}/${workspace}/incidents/${at.reference}`;
  return (
    <>
      {summary === null ? null : (
        <IncidentHeader base={base} current="notifications" locale={locale} summary={summary} t={t} />
      )}
      <DeskPage asked={asked} base={base} desk={desk} place={{ workspace, locale }} t={t} />
    </>
  );
}
