import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { TextPage } from "#features/communications/texts/components/text-page.tsx";
import { loadText } from "#features/communications/texts/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/persons/texts/[text]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("communications.texts.title")} · ${(await params).reference}` };
}

export default async function PersonsTextPage({ params, searchParams }: Props) {
  const { workspace, reference, text } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadText({ workspace, reference, text }, searchParams);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="persons" locale={locale} summary={loaded.summary} t={t} />
      <TextPage loaded={loaded} persons={`${base}/persons`} place={{ workspace, locale }} t={t} />
    </>
  );
}
