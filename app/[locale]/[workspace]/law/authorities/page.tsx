import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";
import { GridKeys } from "#components/grid-keys.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { LawTabs } from "#features/law/components/law-tabs.tsx";
import { Directory } from "#features/law/directory/components/directory.tsx";
import { DirectoryFilter } from "#features/law/directory/components/directory-filter.tsx";
import { loadDirectory } from "#features/law/directory/loaders.ts";
import { today } from "#features/law/loaders.ts";
import { OwnAuthorities } from "#features/own-rules/components/own-authorities.tsx";
import { loadOwnAuthorities } from "#features/own-rules/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/law/authorities">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("law.authorities.title") };
}

export default async function AuthoritiesPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const own = await loadOwnAuthorities(workspace);
  const { asked, countries, entries } = await loadDirectory(workspace, {
    search: searchParams,
    added: own.authorities,
  });
  const base = `/${locale}/${workspace}`;
  const view = { t, locale, base, on: today() };
  return (
    <>
      <PageHeader title={t("law.authorities.title")} />
      <LawTabs base={base} current="authorities" t={t} />
      <p className="mb-4 max-w-prose text-sm text-soft">{t("law.authorities.intro")}</p>
      <GridKeys />
      <DirectoryFilter asked={asked} countries={countries} view={view} />
      <p className="mb-2 text-sm text-soft" role="status">
        {t("law.authorities.count", { count: entries.length })}
      </p>
      {entries.length === 0 ? (
        <EmptyState icon="search" title={t("law.authorities.empty")}>
          {t("law.authorities.emptyBody")}
        </EmptyState>
      ) : (
        <Directory entries={entries} view={view} />
      )}
      <OwnAuthorities loaded={own} place={{ workspace, locale }} />
    </>
  );
}
