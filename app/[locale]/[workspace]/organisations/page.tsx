import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrganisationList } from "#features/organisations/components/organisation-list.tsx";
import { loadOrganisations } from "#features/organisations/loaders.ts";

type Props = PageProps<"/[locale]/[workspace]/organisations">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations");
  return { title: t("title") };
}

export default async function OrganisationsPage({ params, searchParams }: Props) {
  const { locale, workspace } = await params;
  const loaded = await loadOrganisations(workspace, searchParams);
  return <OrganisationList base={`/${locale}/${workspace}/organisations`} loaded={loaded} />;
}
