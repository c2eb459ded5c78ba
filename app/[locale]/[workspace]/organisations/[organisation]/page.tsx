import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrganisationPacks } from "#features/crisis-packs/components/organisation-packs.tsx";
import { loadOrganisationPacks } from "#features/crisis-packs/loaders.ts";
import { OrganisationFile } from "#features/organisations/components/organisation-file.tsx";
import { loadOrganisation } from "#features/organisations/loaders.ts";
import { defaultLocale, isLocale } from "#lib/i18n.ts";

type Props = PageProps<"/[locale]/[workspace]/organisations/[organisation]">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations");
  return { title: t("eyebrow") };
}

export default async function OrganisationPage({ params, searchParams }: Props) {
  const { locale: segment, workspace, organisation } = await params;
  const locale = isLocale(segment) ? segment : defaultLocale;
  const loaded = await loadOrganisation(workspace, organisation, searchParams);
  const packs = await loadOrganisationPacks(workspace, organisation);
  const place = { workspace, locale };
  return (
    <>
      <OrganisationFile loaded={loaded} place={place} />
      <OrganisationPacks packs={packs} place={place} />
    </>
  );
}
