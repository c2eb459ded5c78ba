import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { Dashboard } from "#features/incidents/overview/components/dashboard.tsx";
import { loadDashboard } from "#features/incidents/overview/loaders.ts";
import { AskedOfMe } from "#features/questions/components/asked-of-me.tsx";
import { loadAsked } from "#features/questions/loaders.ts";
import { ReminderCard } from "#features/reminders/components/reminder-card.tsx";
import { getTranslator } from "#lib/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("dashboard.title") };
}

export default async function DashboardPage({ params }: PageProps<"/[locale]/[workspace]">) {
  const { workspace } = await params;
  const [t, locale, read] = [await getTranslator(), await getLocale(), await loadDashboard(workspace)];
  const base = `/${locale}/${workspace}`;
  if (read === null)
    return (
      <>
        <PageHeader title={t("dashboard.title")} />
        <EmptyState icon="lock" title={t("dashboard.noCases")}>
          {t("dashboard.noCasesBody")}
        </EmptyState>
      </>
    );
  const actions =
    read.reach === "organisation" ? (
      <LinkButton href={`${base}/my-organisation`} icon="building-2">
        {t("dashboard.mine")}
      </LinkButton>
    ) : read.canLogIncident ? (
      <LinkButton href={`${base}/incidents/new`} icon="plus">
        {t("dashboard.logIncident")}
      </LinkButton>
    ) : null;
  return (
    <>
      <PageHeader actions={actions} title={t("dashboard.title")} />
      <div className="flex flex-col gap-5">
        {read.reach === "organisation" ? (
          <AskedOfMe asked={await loadAsked(workspace)} place={{ workspace, locale }} />
        ) : null}
        <ReminderCard place={{ workspace, locale }} reminders={read.reminders} />
        <Dashboard read={read} view={{ base, locale, now: read.now, t }} />
      </div>
    </>
  );
}
