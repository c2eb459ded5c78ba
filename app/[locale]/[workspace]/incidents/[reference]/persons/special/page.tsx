import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { PersonsFrame } from "#features/communications/components/persons-frame.tsx";
import { GroupsSection } from "#features/communications/groups/components/groups-section.tsx";
import { HardCasesSection } from "#features/communications/hard-cases/components/hard-cases-section.tsx";
import { loadSpecial } from "#features/communications/hard-cases/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/persons/special">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("communications.nav.special")} · ${(await params).reference}` };
}

export default async function Page({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadSpecial({ workspace, reference });
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const place = { workspace, locale };
  return (
    <PersonsFrame base={base} current="special" locale={locale} summary={loaded.summary} t={t}>
      <HardCasesSection loaded={loaded} place={place} t={t} />
      <GroupsSection base={`${base}/persons`} loaded={loaded} place={place} t={t} />
    </PersonsFrame>
  );
}
