import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "#components/link-button.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { AffectedLabs } from "#features/exposures/components/affected-labs.tsx";
import { FurtherFacts } from "#features/exposures/components/further-facts.tsx";
import { OrganisationFacts } from "#features/exposures/components/organisation-facts.tsx";
import { OwedList } from "#features/exposures/components/owed-list.tsx";
import { RoleList } from "#features/exposures/components/role-list.tsx";
import { loadOrganisationFile } from "#features/exposures/loaders.ts";
import { defaultLocale, isLocale } from "#lib/i18n.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = {
  params: Promise<{ locale: string; workspace: string; reference: string; organisation: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await params;
  const t = await getTranslations("organisationFile");
  return { title: `${t("title")} · ${reference}` };
}

export default async function OrganisationFilePage({ params }: Props) {
  const { locale: segment, workspace, reference, organisation } = await params;
  const locale = isLocale(segment) ? segment : defaultLocale;
  const file = await loadOrganisationFile(workspace, reference, organisation);
  const t = await getTranslator();
  const incident = `/${locale}/${workspace}/incidents/${reference}`;
  return (
    <>
      <PageHeader
        actions={
          <>
            <LinkButton href={`${incident}/as-known?organisationId=${organisation}`} icon="history">
              {t("organisationFile.asKnown")}
            </LinkButton>
            <LinkButton href={`${incident}/matrix`} icon="table-2">
              {t("organisationFile.matrix")}
            </LinkButton>
          </>
        }
        eyebrow={`${reference} · ${file.exposure.incident.title}`}
        meta={<RoleList file={file} />}
        title={file.exposure.organisation.name}
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <OrganisationFacts
            file={file}
            place={{ workspace, locale }}
            sheet={`${incident}/organisations/${organisation}/awareness`}
          />
          <FurtherFacts file={file} place={{ workspace, locale }} />
        </div>
        <div className="flex min-w-0 flex-col gap-5 max-lg:order-first">
          <OwedList file={file} locale={locale} matrix={`${incident}/matrix`} />
          <AffectedLabs file={file} place={{ workspace, locale }} />
        </div>
      </div>
    </>
  );
}
