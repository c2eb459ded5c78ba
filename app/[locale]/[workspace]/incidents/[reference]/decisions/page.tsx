import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { DecisionsFacet } from "#features/decisions/components/decisions-facet.tsx";
import { loadDecisions } from "#features/incidents/deciding/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/decisions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("decisions.title")} · ${(await params).reference}` };
}

export default async function DecisionsPage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, organisations, decisions } = await loadDecisions(workspace, reference, searchParams);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="decisions" locale={locale} summary={summary} t={t} />
      <DecisionsFacet
        base={base}
        organisations={organisations}
        place={{ workspace, locale }}
        read={decisions}
        t={t}
      />
    </>
  );
}
