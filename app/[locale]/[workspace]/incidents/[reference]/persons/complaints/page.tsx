import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { PersonsFrame } from "#features/communications/components/persons-frame.tsx";
import { ComplaintsSection } from "#features/communications/routes/components/complaints-section.tsx";
import { RouteSection } from "#features/communications/routes/components/route-section.tsx";
import { loadRoutes } from "#features/communications/routes/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/persons/complaints">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("communications.nav.complaints")} · ${(await params).reference}` };
}

export default async function Page({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadRoutes({ workspace, reference });
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const place = { workspace, locale };
  return (
    <PersonsFrame base={base} current="complaints" locale={locale} summary={loaded.summary} t={t}>
      <RouteSection loaded={loaded} place={place} t={t} />
      <ComplaintsSection loaded={loaded} place={place} t={t} />
    </PersonsFrame>
  );
}
