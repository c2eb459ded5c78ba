import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "#components/page-header.tsx";
import { logIncidentAction, previewIncidentAction } from "#features/incidents/actions.ts";
import { IncidentForm } from "#features/incidents/components/incident-form.tsx";
import { loadNewIncident } from "#features/incidents/loaders.ts";
import { isLocale } from "#lib/i18n.ts";
import { getWords } from "#lib/words.ts";
import { listZones } from "#lib/zones.ts";

type Props = {
  params: Promise<{ locale: string; workspace: string }>;
  searchParams: Promise<Partial<Record<"signal" | "follows" | "organisation", string | string[]>>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("newIncident");
  return { title: t("title") };
}

export default async function NewIncidentPage({ params, searchParams }: Props) {
  const { locale, workspace } = await params;
  const place = { workspace, locale: isLocale(locale) ? locale : "fr" } as const;
  const { organisations, vendors, start, followed } = await loadNewIncident(workspace, searchParams);
  const t = await getTranslations("newIncident");
  const signals = await getTranslations("signals");
  const words = await getWords("newIncident", "forms", "vocabulary", "problems", "errors");
  const sheet = await getTranslations("awarenessSheet");
  const followsOn = followed && {
    id: followed.id,
    field: "followsId" as const,
    values: followed.values,
    notice: sheet("followsNotice", { reference: followed.reference }),
  };
  const reported = start && {
    id: start.id,
    field: "signalId" as const,
    values: start.values,
    notice: signals("prefilled", { reference: start.reference }),
  };
  return (
    <>
      <PageHeader title={t("title")} />
      <IncidentForm
        organisations={organisations}
        preview={previewIncidentAction.bind(null, place)}
        save={logIncidentAction.bind(null, place)}
        start={reported ?? followsOn}
        vendors={vendors}
        words={words}
        zones={listZones("Europe/Paris")}
      />
    </>
  );
}
