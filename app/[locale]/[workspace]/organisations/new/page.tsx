import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "#components/link-button.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { OrganisationForm } from "#features/organisations/components/organisation-form.tsx";
import { loadRegistration } from "#features/organisations/loaders.ts";
import { defaultLocale, isLocale } from "#lib/i18n.ts";

type Props = { params: Promise<{ locale: string; workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations");
  return { title: t("register") };
}

export default async function NewOrganisationPage({ params }: Props) {
  const { locale: segment, workspace } = await params;
  const locale = isLocale(segment) ? segment : defaultLocale;
  const { canImport } = await loadRegistration(workspace);
  const t = await getTranslations("organisations");
  const many = (
    <LinkButton href={`/${locale}/${workspace}/organisations/import`} icon="table-2">
      {t("import")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader actions={canImport ? many : null} title={t("register")} />
      <div className="max-w-2xl">
        <OrganisationForm place={{ workspace, locale }} />
      </div>
    </>
  );
}
