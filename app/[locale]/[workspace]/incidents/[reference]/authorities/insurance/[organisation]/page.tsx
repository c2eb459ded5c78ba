import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { InsurancePage } from "#features/insurance/components/insurance-page.tsx";
import { loadInsuranceFile } from "#features/insurance/loaders.ts";
import { AuthoritiesFrame } from "#features/regulator-questions/components/authorities-frame.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/authorities/insurance/[organisation]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("insurance.title")} · ${(await params).reference}` };
}

export default async function OrganisationInsurancePage({ params }: Props) {
  const { workspace, reference, organisation } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadInsuranceFile({ workspace, reference, organisation });
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <AuthoritiesFrame base={base} current="insurance" locale={locale} summary={loaded.summary} t={t}>
      <InsurancePage base={base} loaded={loaded} place={{ workspace, locale }} t={t} />
    </AuthoritiesFrame>
  );
}
