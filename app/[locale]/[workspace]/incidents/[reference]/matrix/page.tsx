import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { loadMatrix } from "#features/incidents/overview/loaders.ts";
import { ruleHref } from "#features/law/components/law-href.ts";
import { ObligationActs } from "#features/notifications/components/obligation-acts.tsx";
import { clockLabels } from "#features/obligations/components/clock-labels.ts";
import { Matrix } from "#features/obligations/matrix/components/matrix.tsx";
import { matrixHref } from "#features/obligations/matrix/components/matrix-href.ts";
import { ObligationPanel } from "#features/obligations/why/components/obligation-panel.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/matrix">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("matrix.title")} · ${(await params).reference}` };
}

export default async function MatrixPage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { summary, asked, controllers, processors, explained } = await loadMatrix(
    workspace,
    reference,
    searchParams,
  );
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const { now, incident } = summary;
  const view = {
    t,
    locale,
    now,
    clockLabels: clockLabels(t),
    isRunning: summary.isRunning,
    isClosed: incident.closedAt !== null,
  };
  return (
    <>
      <IncidentHeader base={base} current="matrix" locale={locale} summary={summary} t={t} />
      <Matrix
        asked={asked}
        base={`${base}/matrix`}
        controllers={controllers}
        processors={processors}
        view={view}
      />
      {explained === null ? null : (
        <ObligationPanel
          acts={
            <ObligationActs
              obligation={explained.obligation}
              permissions={explained.permissions}
              place={{ workspace, locale }}
              recorder={explained.recorder}
            />
          }
          closeHref={matrixHref(`${base}/matrix`, asked, { why: undefined })}
          explanation={explained}
          key={explained.obligation.id}
          locale={locale}
          now={now}
          ruleHref={(rule) => ruleHref(`/${locale}/${workspace}`, rule.id, rule)}
          t={t}
        />
      )}
    </>
  );
}
