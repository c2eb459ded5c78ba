import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { InsuranceFacet } from "#features/insurance/components/insurance-facet.tsx";
import { loadInsurance } from "#features/insurance/loaders.ts";
import { AuthoritiesFrame } from "#features/regulator-questions/components/authorities-frame.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/authorities/insurance">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("insurance.title")} · ${(await params).reference}` };
}

export default async function InsurancePage({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadInsurance({ workspace, reference });
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <AuthoritiesFrame base={base} current="insurance" locale={locale} summary={loaded.summary} t={t}>
      <InsuranceFacet base={base} loaded={loaded} view={{ t, locale }} />
    </AuthoritiesFrame>
  );
}
