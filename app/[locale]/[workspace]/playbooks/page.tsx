import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { PageHeader } from "#components/page-header.tsx";
import { PlaybookList } from "#features/playbooks/components/playbook-list.tsx";
import { loadPlaybooks } from "#features/playbooks/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("playbooks.title") };
}

export default async function PlaybooksPage({ params }: PageProps<"/[locale]/[workspace]/playbooks">) {
  const { workspace } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadPlaybooks(workspace, locale);
  return (
    <>
      <PageHeader meta={t("playbooks.intro")} title={t("playbooks.title")} />
      <PlaybookList {...loaded} base={`/${locale}/${workspace}/playbooks`} view={{ t, locale }} />
    </>
  );
}
