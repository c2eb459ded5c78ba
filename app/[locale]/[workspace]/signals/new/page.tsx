import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { PageHeader } from "#components/page-header.tsx";
import { reportSignalAction } from "#features/signals/actions.ts";
import { MemberReportForm } from "#features/signals/components/member-report-form.tsx";
import { loadReport } from "#features/signals/loaders.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("report.title") };
}

export default async function NewSignalPage({ params }: Props) {
  const { workspace } = await params;
  const { organisations, reporter } = await loadReport(workspace);
  const place = { workspace, locale: await getLocale() };
  return (
    <>
      <PageHeader title={(await getTranslator())("report.title")} />
      <MemberReportForm
        act={reportSignalAction.bind(null, place)}
        organisations={organisations}
        reporter={reporter}
        words={await getWords("report", "signals", "forms", "problems", "errors")}
      />
    </>
  );
}
