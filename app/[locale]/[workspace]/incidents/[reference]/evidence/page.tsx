import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { BringEvidence } from "#features/evidence/components/bring-evidence.tsx";
import { EvidenceList } from "#features/evidence/components/evidence-list.tsx";
import { HoldSection } from "#features/evidence/components/hold-section.tsx";
import { PiecePanel } from "#features/evidence/components/piece-panel.tsx";
import { loadEvidence } from "#features/evidence/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/evidence">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("evidence.title")} · ${(await params).reference}` };
}

export default async function EvidencePage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadEvidence({ workspace, reference, search: searchParams });
  const { summary, pieces, hold, mayHold, chosen } = loaded;
  const place = { workspace, locale };
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const here = `${base}/evidence`;
  const shared = { base: here, t };
  return (
    <>
      <IncidentHeader base={base} current="evidence" locale={locale} summary={summary} t={t} />
      <div className="flex flex-col gap-5">
        <h2 className="sr-only">{t("evidence.title")}</h2>
        <HoldSection hold={hold} incidentId={summary.incident.id} mayHold={mayHold} place={place} t={t} />
        <EvidenceList {...shared} locale={locale} pieces={pieces} />
        <BringEvidence {...shared} loaded={loaded} place={place} />
      </div>
      <PiecePanel {...shared} loaded={chosen} now={summary.now} place={place} />
    </>
  );
}
