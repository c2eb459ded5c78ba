import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { PageHeader } from "#components/page-header.tsx";
import { LogView } from "#features/checkpoints/components/log-view.tsx";
import { loadLog } from "#features/checkpoints/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("signedLog.title") };
}

export default async function LogPage({ params }: PageProps<"/[locale]/[workspace]/log">) {
  const { workspace } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const log = await loadLog(workspace);
  return (
    <>
      <PageHeader title={t("signedLog.title")} />
      <LogView log={log} place={{ workspace, locale }} />
    </>
  );
}
