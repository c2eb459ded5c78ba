import type { Metadata } from "next";
import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { CopyRisk } from "#features/risk/components/copy-risk.tsx";
import { RiskAssessor } from "#features/risk/components/risk-assessor.tsx";
import { RiskHistory } from "#features/risk/components/risk-history.tsx";
import { RiskVersion } from "#features/risk/components/risk-version.tsx";
import { loadRisk } from "#features/risk/loaders.ts";
import { defaultLocale, isLocale } from "#lib/i18n.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/organisations/[organisation]/risk">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await params;
  const t = await getTranslator();
  return { title: `${t("risk.title")} · ${reference}` };
}

export default async function RiskPage({ params, searchParams }: Props) {
  const { locale: segment, workspace, reference, organisation } = await params;
  const locale = isLocale(segment) ? segment : defaultLocale;
  const risk = await loadRisk({ workspace, reference, organisationId: organisation }, searchParams);
  const t = await getTranslator();
  const file = `/${locale}/${workspace}/incidents/${reference}/organisations/${organisation}`;
  const place = { workspace, locale };
  const { name } = risk.exposure.organisation;
  return (
    <>
      <PageHeader
        actions={
          <LinkButton href={file} icon="building-2">
            {t("risk.backToFile")}
          </LinkButton>
        }
        eyebrow={`${reference} · ${risk.exposure.incident.title}`}
        meta={<span>{name}</span>}
        title={t("risk.title")}
      />
      <div className="flex flex-col gap-5">
        {risk.shown === null ? (
          <EmptyState icon="scale" title={t("risk.empty")}>
            {t(risk.may.assess ? "risk.emptyAssess" : "risk.emptyRead")}
          </EmptyState>
        ) : (
          <RiskVersion risk={risk} version={risk.shown} />
        )}
        {risk.may.assess ? <RiskAssessor place={place} risk={risk} /> : null}
        <CopyRisk place={place} risk={risk} />
        {risk.versions.length === 0 ? null : <RiskHistory href={`${file}/risk`} risk={risk} />}
      </div>
    </>
  );
}
