import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { loadShell } from "#features/members/loaders.ts";
import { MyOrganisation } from "#features/notifications/components/my-organisation.tsx";
import { loadMyOrganisation } from "#features/notifications/loaders.ts";
import { AskedOfMe } from "#features/questions/components/asked-of-me.tsx";
import { loadAsked } from "#features/questions/loaders.ts";
import { ReminderCard } from "#features/reminders/components/reminder-card.tsx";
import { defaultLocale, isLocale } from "#lib/i18n.ts";

type Props = {
  params: Promise<{ locale: string; workspace: string }>;
  searchParams: Promise<{ readonly done?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("myOrganisation");
  return { title: t("title") };
}

/** What started the clock before a receipt was confirmed. */
const CLOCKS = ["none", "awareness", "notice"] as const;

export default async function MyOrganisationPage({ params, searchParams }: Props) {
  const { locale: segment, workspace } = await params;
  const locale = isLocale(segment) ? segment : defaultLocale;
  const place = { workspace, locale };
  const { done: confirmed } = await searchParams;
  const clock = CLOCKS.find((one) => confirmed === `receipt-${one}`);
  const mine = await loadMyOrganisation(workspace);
  const asked = await loadAsked(workspace);
  const isAsked = asked.toConfirm.length + asked.toAnswer.length + asked.toNotify.length > 0;
  const t = await getTranslations("myOrganisation");
  const readiness = await getTranslations("organisations");
  const { organisations } = mine;
  if (organisations.length === 0)
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState icon="building-2" title={t("noOrganisation")} />
      </>
    );
  const { roles } = await loadShell(workspace);
  const readsFiles = roles.includes("lab_manager") || roles.includes("signatory");
  const files = readsFiles
    ? organisations.map(({ id }) => (
        <LinkButton href={`/${locale}/${workspace}/organisations/${id}`} icon="list-checks" key={id}>
          {readiness("eyebrow")}
        </LinkButton>
      ))
    : null;
  return (
    <>
      <PageHeader
        actions={files}
        eyebrow={t("title")}
        title={organisations.map(({ name }) => name).join(", ")}
      />
      {clock === undefined ? null : (
        <Notice className="mb-5 max-w-2xl" kind="done">
          {(await getTranslations("vendorPage.confirmed"))(clock)}
        </Notice>
      )}
      <MyOrganisation
        asked={isAsked ? <AskedOfMe asked={asked} place={place} /> : null}
        mine={mine}
        place={place}
        reminders={<ReminderCard place={place} reminders={mine.reminders} />}
      />
    </>
  );
}
