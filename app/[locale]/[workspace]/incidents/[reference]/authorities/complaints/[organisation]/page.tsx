import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ComplaintPage } from "#features/complaints/components/complaint-page.tsx";
import { loadComplaintFile } from "#features/complaints/loaders.ts";
import { AuthoritiesFrame } from "#features/regulator-questions/components/authorities-frame.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/authorities/complaints/[organisation]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("complaints.title")} · ${(await params).reference}` };
}

export default async function OrganisationComplaintPage({ params }: Props) {
  const { workspace, reference, organisation } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadComplaintFile({ workspace, reference, organisation, language: locale });
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <AuthoritiesFrame base={base} current="complaints" locale={locale} summary={loaded.summary} t={t}>
      <ComplaintPage base={base} loaded={loaded} place={{ workspace, locale }} t={t} />
    </AuthoritiesFrame>
  );
}
