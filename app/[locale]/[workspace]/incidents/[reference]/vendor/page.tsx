import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { VendorFacet } from "#features/questions/components/vendor-facet.tsx";
import { vendorView } from "#features/questions/components/vendor-view.ts";
import { loadVendorFacet } from "#features/questions/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/vendor">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("vendorPage.title")} · ${(await params).reference}` };
}

export default async function VendorPage({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const read = await loadVendorFacet(workspace, reference);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const view = await vendorView(read, { t, place: { workspace, locale } });
  return (
    <>
      <IncidentHeader base={base} current="vendor" locale={locale} summary={read.summary} t={t} />
      <VendorFacet base={base} read={read} view={view} />
    </>
  );
}
