import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { BundleSection } from "#features/bundles/components/bundle-section.tsx";
import { loadExportsPage } from "#features/bundles/loaders.ts";
import { ExportsSection } from "#features/exports/components/exports-section.tsx";
import { LettersSection } from "#features/exports/components/letters-section.tsx";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/exports">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("incidents.tabs.exports")} · ${(await params).reference}` };
}

export default async function ExportsPage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, bundles, vendors } = await loadExportsPage(workspace, reference);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="exports" locale={locale} summary={summary} t={t} />
      <div className="flex flex-col gap-5">
        <ExportsSection
          base={`${base}/exports`}
          search={await searchParams}
          seesClaims={summary.reach === "workspace"}
          t={t}
        />
        {summary.reach === "workspace" ? (
          <LettersSection base={`${base}/exports`} t={t} vendors={vendors} />
        ) : null}
        {bundles === null ? null : (
          <BundleSection
            base={`${base}/exports`}
            bundles={bundles}
            incidentId={summary.incident.id}
            place={{ workspace, locale }}
            t={t}
          />
        )}
      </div>
    </>
  );
}
