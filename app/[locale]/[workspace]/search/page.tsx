import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { FoundList } from "#features/search/components/found-list.tsx";
import { SearchField } from "#features/search/components/search-field.tsx";
import { loadSearch } from "#features/search/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/search">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("search.title") };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { q, groups } = await loadSearch(workspace, locale, searchParams);
  const base = `/${locale}/${workspace}`;
  return (
    <>
      <PageHeader title={t("search.title")} />
      <SearchField action={`${base}/search`} q={q} t={t} />
      {groups.length > 0 ? <FoundList base={base} groups={groups} t={t} /> : null}
      {groups.length === 0 ? (
        <EmptyState icon="search" title={q === "" ? t("search.start") : t("search.nothing", { q })}>
          {t("search.hint")}
        </EmptyState>
      ) : null}
    </>
  );
}
