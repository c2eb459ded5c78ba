import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { PageHeader } from "#components/page-header.tsx";
import { LawTabs } from "#features/law/components/law-tabs.tsx";
import { OwnRules } from "#features/own-rules/components/own-rules.tsx";
import { loadOwnRules } from "#features/own-rules/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/law/own-rules">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("ownRules.title") };
}

export default async function OwnRulesPage({ params }: Props) {
  const { workspace } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadOwnRules(workspace);
  return (
    <>
      <PageHeader title={t("ownRules.title")} />
      <LawTabs base={`/${locale}/${workspace}`} current="ownRules" t={t} />
      <OwnRules loaded={loaded} place={{ workspace, locale }} />
    </>
  );
}
