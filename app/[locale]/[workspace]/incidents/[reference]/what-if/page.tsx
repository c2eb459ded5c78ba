import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { loadWhatIf } from "#features/incidents/overview/loaders.ts";
import { LawDecision } from "#features/law-reviews/components/law-decision.tsx";
import { WhatIfForm } from "#features/what-if/components/what-if-form.tsx";
import { WhatIfResult } from "#features/what-if/components/what-if-result.tsx";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/what-if">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("whatIf.title")} · ${(await params).reference}` };
}

export default async function WhatIfPage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const words = await getWords("whatIf", "forms", "problems", "errors");
  const { summary, whatIf, decision } = await loadWhatIf(workspace, reference, searchParams);
  const incident = `/${locale}/${workspace}/incidents/${reference}`;
  const base = `${incident}/what-if`;
  return (
    <>
      <IncidentHeader base={incident} current="whatIf" locale={locale} summary={summary} t={t} />
      <div className="flex flex-col gap-5">
        <WhatIfForm base={base} locale={locale} t={t} whatIf={whatIf} words={words} />
        <WhatIfResult base={base} incident={incident} locale={locale} now={summary.now} t={t} whatIf={whatIf}>
          {decision === null ? null : <LawDecision decision={decision} place={{ workspace, locale }} t={t} />}
        </WhatIfResult>
      </div>
    </>
  );
}
