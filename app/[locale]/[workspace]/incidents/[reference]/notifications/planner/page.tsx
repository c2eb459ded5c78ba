import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { loadFilingPlan } from "#features/incidents/guarding/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { PlannerPage } from "#features/notifications/planner/components/planner-page.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/notifications/planner">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("planner.title")} · ${(await params).reference}` };
}

export default async function Page({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, ...loaded } = await loadFilingPlan(workspace, reference, searchParams);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="notifications" locale={locale} summary={summary} t={t} />
      <PlannerPage {...loaded} base={base} place={{ workspace, locale }} t={t} />
    </>
  );
}
