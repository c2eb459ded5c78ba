import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { SeenFiles } from "#features/exports/components/seen-files.tsx";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { PagesSection } from "#features/press/components/pages-section.tsx";
import { RequestsSection } from "#features/press/components/requests-section.tsx";
import { SpokespersonSection } from "#features/press/components/spokesperson-section.tsx";
import { StatementsSection } from "#features/press/components/statements-section.tsx";
import { loadPress } from "#features/press/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/press">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("press.title")} · ${(await params).reference}` };
}

export default async function Page({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadPress({ workspace, reference });
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const shared = { loaded, place: { workspace, locale }, view: { t, locale } };
  return (
    <>
      <IncidentHeader base={base} current="press" locale={locale} summary={loaded.summary} t={t} />
      <div className="flex flex-col gap-5">
        <h2 className="sr-only">{t("press.title")}</h2>
        <RequestsSection {...shared} />
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <StatementsSection {...shared} />
          <div className="flex min-w-0 flex-col gap-5">
            <SpokespersonSection {...shared} />
            <PagesSection {...shared} base={base} />
          </div>
        </div>
        <SeenFiles base={base} search="" t={t} what="press" />
      </div>
    </>
  );
}
