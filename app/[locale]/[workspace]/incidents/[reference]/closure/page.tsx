import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ClosureHistory } from "#features/incidents/closure/components/closure-history.tsx";
import { ClosureStates } from "#features/incidents/closure/components/closure-states.tsx";
import { loadClosure } from "#features/incidents/closure/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/closure">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("closure.title")} · ${(await params).reference}` };
}

export default async function ClosurePage({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadClosure(workspace, reference);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="closure" locale={locale} summary={loaded.summary} t={t} />
      <div className="flex flex-col gap-5">
        <ClosureStates base={base} loaded={loaded} place={{ workspace, locale }} t={t} />
        <ClosureHistory closures={loaded.closures} locale={locale} t={t} />
      </div>
    </>
  );
}
