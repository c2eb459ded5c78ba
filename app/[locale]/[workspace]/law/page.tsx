import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";
import { GridKeys } from "#components/grid-keys.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { LawIntro } from "#features/law/components/law-intro.tsx";
import { LawTabs } from "#features/law/components/law-tabs.tsx";
import { PacksTable } from "#features/law/components/packs-table.tsx";
import { loadLaw } from "#features/law/loaders.ts";
import { RuleFilter } from "#features/law/search/components/rule-filter.tsx";
import { RulesTable } from "#features/law/search/components/rules-table.tsx";
import { getTranslator } from "#lib/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("law.title") };
}

export default async function LawPage({ params, searchParams }: PageProps<"/[locale]/[workspace]/law">) {
  const { workspace } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { on, asked, states, found } = await loadLaw(workspace, searchParams);
  const base = `/${locale}/${workspace}`;
  const view = { t, locale, base, on };
  const texts = found?.reduce((sum, group) => sum + group.texts.length, 0) ?? 0;
  return (
    <>
      <PageHeader title={t("law.title")} />
      <LawTabs base={base} current="packs" t={t} />
      <LawIntro t={t} />
      <GridKeys />
      <RuleFilter asked={asked} view={view} />
      {found === null ? (
        <PacksTable all={states.all} packs={states.packs} view={view} />
      ) : (
        <>
          <p className="mb-2 text-sm text-soft" role="status">
            {t("law.search.count", { rules: found.length, texts })}
          </p>
          {found.length === 0 ? (
            <EmptyState icon="search" title={t("law.search.empty")}>
              {t("law.search.emptyBody")}
            </EmptyState>
          ) : (
            <RulesTable groups={found} view={view} />
          )}
        </>
      )}
    </>
  );
}
