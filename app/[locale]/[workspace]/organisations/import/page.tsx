import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "#components/page-header.tsx";
import { ImportOrganisations } from "#features/organisations/import/components/import-organisations.tsx";
import { loadRegistration } from "#features/organisations/loaders.ts";
import { defaultLocale, isLocale } from "#lib/i18n.ts";

type Props = { params: Promise<{ locale: string; workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisationImport");
  return { title: t("title") };
}

export default async function ImportPage({ params }: Props) {
  const { locale: segment, workspace } = await params;
  const locale = isLocale(segment) ? segment : defaultLocale;
  await loadRegistration(workspace);
  const t = await getTranslations("organisationImport");
  return (
    <>
      <PageHeader title={t("title")} />
      <ImportOrganisations place={{ workspace, locale }} />
    </>
  );
}
