import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { FileLinks } from "#features/exports/components/file-links.tsx";
import { RegisterFilter } from "#features/exports/components/register-filter.tsx";
import { registerSearch } from "#features/exports/components/register-search.ts";
import { RegisterTable } from "#features/exports/components/register-table.tsx";
import { loadRegister } from "#features/exports/register/loaders.ts";
import { SHEET_FORMATS } from "#features/exports/schema.ts";
import { MatrixPages } from "#features/obligations/matrix/components/matrix-pages.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/register">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("exports.sheets.register") };
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { asked, at, lines, total, pages, choices } = await loadRegister(workspace, searchParams);
  const base = `/${locale}/${workspace}/register`;
  const title = t("exports.sheets.register");
  return (
    <>
      <PageHeader
        actions={
          <FileLinks
            base={`${base}/register`}
            formats={SHEET_FORMATS}
            search={registerSearch(asked, { page: 1 })}
            t={t}
            title={title}
          />
        }
        meta={t("exports.registerBody", { count: total })}
        title={title}
      />
      <RegisterFilter asked={asked} base={base} choices={choices} t={t} />
      {lines.length === 0 ? (
        <EmptyState icon="file-check" title={t("exports.registerEmpty")}>
          {t("exports.registerEmptyBody")}
        </EmptyState>
      ) : (
        <RegisterTable
          at={at}
          cases={`/${locale}/${workspace}/incidents`}
          lines={lines}
          locale={locale}
          t={t}
        />
      )}
      <MatrixPages
        hrefOf={(page) => `${base}${registerSearch(asked, { page })}`}
        page={asked.page}
        pages={pages}
        t={t}
      />
    </>
  );
}
