import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";
import { GridKeys } from "#components/grid-keys.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { IncidentTable } from "#features/incidents/overview/components/incident-table.tsx";
import { loadIncidents } from "#features/incidents/overview/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("incidents"))("title") };
}

export default async function IncidentsPage({ params }: PageProps<"/[locale]/[workspace]/incidents">) {
  const { workspace } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { now, incidents, canLogIncident } = await loadIncidents(workspace);
  const base = `/${locale}/${workspace}`;
  const logIncident = canLogIncident ? (
    <LinkButton href={`${base}/incidents/new`} icon="plus" look="primary">
      {t("dashboard.logIncident")}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader actions={logIncident} title={t("incidents.title")} />
      <GridKeys />
      {incidents.length === 0 ? (
        <EmptyState action={logIncident} title={t("incidents.empty")}>
          {t("incidents.emptyBody")}
        </EmptyState>
      ) : (
        <IncidentTable
          base={base}
          incidents={incidents}
          label={t("incidents.title")}
          locale={locale}
          now={now}
          t={t}
        />
      )}
    </>
  );
}
