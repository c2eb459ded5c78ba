import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { PersonsFrame } from "#features/communications/components/persons-frame.tsx";
import { SeenFiles } from "#features/exports/components/seen-files.tsx";
import { HotlinesPage } from "#features/hotline/components/hotlines-page.tsx";
import { loadHotlines } from "#features/hotline/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/persons/hotline">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("hotline.title")} · ${(await params).reference}` };
}

export default async function Page({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadHotlines({ workspace, reference });
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <PersonsFrame base={base} current="hotline" locale={locale} summary={loaded.summary} t={t}>
      <HotlinesPage
        base={`${base}/persons/hotline`}
        loaded={loaded}
        place={{ workspace, locale }}
        view={{ t, locale }}
      />
      <SeenFiles base={base} search="" t={t} what="hotline" />
    </PersonsFrame>
  );
}
