import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { loadConsistency } from "#features/incidents/guarding/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { ConsistencyPage } from "#features/notifications/guard/components/consistency-page.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/notifications/consistency">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("guard.title")} · ${(await params).reference}` };
}

export default async function Page({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, guard, mayAccept } = await loadConsistency(workspace, reference);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="notifications" locale={locale} summary={summary} t={t} />
      <ConsistencyPage base={base} guard={guard} mayAccept={mayAccept} place={{ workspace, locale }} t={t} />
    </>
  );
}
