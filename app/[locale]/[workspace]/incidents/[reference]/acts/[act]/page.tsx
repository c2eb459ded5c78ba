import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActProgress } from "#features/bulk-acts/components/act-progress.tsx";
import { loadAct } from "#features/bulk-acts/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/acts/[act]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("bulk.title")} · ${(await params).reference}` };
}

export default async function ActPage({ params }: Props) {
  const { workspace, reference, act } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadAct(workspace, reference, act);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="matrix" locale={locale} summary={loaded.summary} t={t} />
      <ActProgress base={base} loaded={loaded} place={{ workspace, locale }} t={t} />
    </>
  );
}
