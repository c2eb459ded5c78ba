import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { loadNotifications } from "#features/incidents/notifying/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { GuardBar } from "#features/notifications/guard/components/guard-bar.tsx";
import { NotificationsFacet } from "#features/notifications/overview/components/notifications-facet.tsx";
import { MissingProofs } from "#features/notifications/proofs/components/missing-proofs.tsx";
import { ReadinessBar } from "#features/notifications/readiness/components/readiness-bar.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/notifications">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("drafts.title")} · ${(await params).reference}` };
}

export default async function NotificationsPage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadNotifications(workspace, reference, searchParams);
  const { summary, asked, notifications, now, mayPrepare, contradictions } = loaded;
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <IncidentHeader base={base} current="notifications" locale={locale} summary={summary} t={t} />
      <GuardBar base={base} contradictions={contradictions} seesPlan={loaded.seesPlan} t={t} />
      <ReadinessBar
        base={`${base}/notifications`}
        readiness={loaded.readiness}
        t={t}
        writesForMany={loaded.writesForMany}
      />
      <MissingProofs
        missing={loaded.unproven}
        now={now}
        view={{ t, locale, base: `/${locale}/${workspace}` }}
      />
      <NotificationsFacet
        asked={asked}
        base={base}
        contradictions={contradictions}
        mayPrepare={mayPrepare}
        now={now}
        place={{ workspace, locale }}
        read={notifications}
        t={t}
      />
    </>
  );
}
