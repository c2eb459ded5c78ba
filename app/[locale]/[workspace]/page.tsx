import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { Dashboard } from "#features/incidents/overview/components/dashboard.tsx";
import { DashboardAction } from "#features/incidents/overview/components/dashboard-action.tsx";
import { loadDashboard } from "#features/incidents/overview/loaders.ts";
import { StandingNotices } from "#features/installation/components/standing-notices.tsx";
import { OwnFirst } from "#features/notifications/waiting/components/own-first.tsx";
import { WaitingForMe } from "#features/notifications/waiting/components/waiting-for-me.tsx";
import { loadOwnPart } from "#features/notifications/waiting/loaders.ts";
import { AskedOfMe } from "#features/questions/components/asked-of-me.tsx";
import { VendorHome } from "#features/questions/components/vendor-home.tsx";
import { loadAsked } from "#features/questions/loaders.ts";
import { DueQuestions } from "#features/regulator-questions/components/due-questions.tsx";
import { laneMarks } from "#features/regulator-questions/components/lane-marks.ts";
import { loadDueQuestions } from "#features/regulator-questions/loaders.ts";
import { ReminderCard } from "#features/reminders/components/reminder-card.tsx";
import { DueRequests } from "#features/rights-requests/components/due-requests.tsx";
import { loadDueRequests } from "#features/rights-requests/loaders.ts";
import { MyTasks } from "#features/tasks/components/my-tasks.tsx";
import { getTranslator } from "#lib/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("dashboard.title") };
}

export default async function DashboardPage({ params }: PageProps<"/[locale]/[workspace]">) {
  const { workspace } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const [read, due, requests] = await Promise.all([
    loadDashboard(workspace),
    loadDueQuestions(workspace),
    loadDueRequests(workspace),
  ]);
  const [base, place] = [`/${locale}/${workspace}`, { workspace, locale }];
  if (read?.isOnlyAuditor) redirect(`${base}/audit`);
  if (read === null)
    return (
      <>
        <PageHeader title={t("dashboard.title")} />
        <StandingNotices place={place} />
        <EmptyState icon="lock" title={t("dashboard.noCases")}>
          {t("dashboard.noCasesBody")}
        </EmptyState>
      </>
    );
  if (read.isVendors) {
    const asked = await loadAsked(workspace);
    const cases = read.incidents.filter(({ closedAt }) => closedAt === null);
    return (
      <>
        <PageHeader title={t("dashboard.title")} />
        <VendorHome asked={asked} cases={cases} tasks={read.tasks.length} view={{ base, locale, t }}>
          <AskedOfMe asked={asked} place={place} />
          <ReminderCard place={place} reminders={read.reminders} />
          <MyTasks base={base} tasks={read.tasks} view={{ t, locale, now: read.now }} />
        </VendorHome>
      </>
    );
  }
  const view = { base, locale, now: read.now, t };
  const asked = { marks: laneMarks(due, view), questions: <DueQuestions questions={due} view={view} /> };
  const part = read.reach === "organisation" ? await loadOwnPart(workspace) : null;
  const own = part === null ? null : <OwnFirst asked={await loadAsked(workspace)} part={part} view={view} />;
  return (
    <>
      <PageHeader actions={<DashboardAction base={base} read={read} t={t} />} title={t("dashboard.title")} />
      <StandingNotices place={place} />
      <div className="flex flex-col gap-5">
        {own === null ? <WaitingForMe place={place} /> : null}
        {own === null ? <ReminderCard place={place} reminders={read.reminders} /> : null}
        <Dashboard {...asked} own={own} read={read} view={view} />
        {own === null ? null : <ReminderCard place={place} reminders={read.reminders} />}
        <DueRequests due={requests} view={view} />
      </div>
    </>
  );
}
