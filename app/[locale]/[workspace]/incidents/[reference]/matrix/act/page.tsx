import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActFormPage } from "#features/bulk-acts/components/act-form-page.tsx";
import { loadActForm } from "#features/bulk-acts/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/matrix/act">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  // The address may carry a thousand ticks: sent along as the referrer too, they would be more than a server takes.
  return { title: `${t("bulk.title")} · ${(await params).reference}`, referrer: "strict-origin" };
}

export default async function ActOnManyPage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadActForm(workspace, reference, searchParams);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="matrix" locale={locale} summary={loaded.summary} t={t} />
      <ActFormPage base={base} loaded={loaded} place={{ workspace, locale }} t={t} />
    </>
  );
}
