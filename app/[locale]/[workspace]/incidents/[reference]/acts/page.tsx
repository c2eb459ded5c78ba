import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActsList } from "#features/bulk-acts/components/acts-list.tsx";
import { loadActs } from "#features/bulk-acts/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/acts">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("bulk.past")} · ${(await params).reference}` };
}

export default async function ActsPage({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, acts } = await loadActs(workspace, reference);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="matrix" locale={locale} summary={summary} t={t} />
      <ActsList acts={acts} base={base} locale={locale} t={t} />
    </>
  );
}
