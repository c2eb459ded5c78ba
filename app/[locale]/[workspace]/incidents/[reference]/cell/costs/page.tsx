import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { CostForm } from "#features/costs/components/cost-form.tsx";
import { CostLedger } from "#features/costs/components/cost-ledger.tsx";
import { CostPanel } from "#features/costs/components/cost-panel.tsx";
import { CostTotals } from "#features/costs/components/cost-totals.tsx";
import { RegisterFrame } from "#features/crisis-cell/components/register-frame.tsx";
import { loadCosts } from "#features/crisis-cell/loaders.ts";
import { toLocalFields } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/cell/costs">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("costs.title")} · ${(await params).reference}` };
}

export default async function CostsPage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadCosts({ workspace, reference, search: searchParams });
  const { frame, chosen, lines, totals, organisations, mayRecord, reach } = loaded;
  const place = { workspace, locale };
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const here = `${base}/cell/costs`;
  const { incident, now } = frame.summary;
  const shared = { place, t };
  const names = new Map(organisations.map(({ organisationId, name }) => [organisationId, name]));
  const { date: today } = toLocalFields(Temporal.Instant.fromEpochMilliseconds(now), "Europe/Paris");
  return (
    <RegisterFrame
      {...shared}
      base={base}
      current="costs"
      frame={frame}
      panel={<CostPanel {...shared} closeHref={here} line={chosen} mayRecord={mayRecord} />}
    >
      {reach === "workspace" ? null : <p className="text-soft text-sm">{t("costs.ownOnly")}</p>}
      {lines.length === 0 ? null : <CostTotals locale={locale} names={names} t={t} totals={totals} />}
      <CostLedger base={here} lines={lines} locale={locale} reference={reference} t={t}>
        {mayRecord ? (
          <CostForm incidentId={incident.id} organisations={organisations} place={place} today={today} />
        ) : null}
      </CostLedger>
    </RegisterFrame>
  );
}
