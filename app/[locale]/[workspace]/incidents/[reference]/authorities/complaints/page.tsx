import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ComplaintsFacet } from "#features/complaints/components/complaints-facet.tsx";
import { loadComplaints } from "#features/complaints/loaders.ts";
import { AuthoritiesFrame } from "#features/regulator-questions/components/authorities-frame.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/authorities/complaints">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("complaints.title")} · ${(await params).reference}` };
}

export default async function ComplaintsPage({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadComplaints({ workspace, reference });
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <AuthoritiesFrame base={base} current="complaints" locale={locale} summary={loaded.summary} t={t}>
      <ComplaintsFacet base={base} loaded={loaded} view={{ t, locale }} />
    </AuthoritiesFrame>
  );
}
