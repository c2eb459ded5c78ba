import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { LinkButton } from "#components/link-button.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { AuditCases } from "#features/exports/audit/components/audit-cases.tsx";
import { AuditedBundles } from "#features/exports/audit/components/audited-bundles.tsx";
import { LateFilings } from "#features/exports/audit/components/late-filings.tsx";
import { LogSeal } from "#features/exports/audit/components/log-seal.tsx";
import { TakenFiles } from "#features/exports/audit/components/taken-files.tsx";
import { loadAudit } from "#features/exports/audit/loaders.ts";
import { MissingProofs } from "#features/notifications/proofs/components/missing-proofs.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/audit">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("audit.title") };
}

export default async function AuditPage({ params }: Props) {
  const { workspace } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const audit = await loadAudit(workspace);
  const base = `/${locale}/${workspace}`;
  const view = { t, locale, base };
  return (
    <>
      <PageHeader
        actions={
          <>
            <LinkButton href={`${base}/register`} icon="file-check">
              {t("audit.register")}
            </LinkButton>
            <LinkButton href={`${base}/metrics`} icon="table-2">
              {t("metrics.title")}
            </LinkButton>
          </>
        }
        meta={t("audit.body")}
        title={t("audit.title")}
      />
      <div className="flex flex-col gap-5">
        <AuditCases cases={audit.cases} view={view} />
        <LateFilings late={audit.late} view={view} />
        <MissingProofs missing={audit.unproven} now={audit.now} view={view} />
        <div className="grid gap-5 lg:grid-cols-2">
          <LogSeal audit={audit} view={view} />
          <AuditedBundles bundles={audit.bundles} view={view} />
        </div>
        <TakenFiles taken={audit.taken} view={view} />
      </div>
    </>
  );
}
