import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { PageHeader } from "#components/page-header.tsx";
import { Section } from "#components/section.tsx";
import { DaysForm } from "#features/law/changes/components/days-form.tsx";
import { DaysTable } from "#features/law/changes/components/days-table.tsx";
import { PublicationChanges } from "#features/law/changes/components/publication-changes.tsx";
import { PublicationForm } from "#features/law/changes/components/publication-form.tsx";
import { PublicationNotes } from "#features/law/changes/components/publication-notes.tsx";
import { loadChanges } from "#features/law/changes/loaders.ts";
import { LawTabs } from "#features/law/components/law-tabs.tsx";
import { today } from "#features/law/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/law/changes">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("law.changes.title") };
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { asked, publications, packs, dated } = await loadChanges(workspace, searchParams);
  const { earlier, later } = asked;
  const base = `/${locale}/${workspace}`;
  const view = { t, locale, base, on: today() };
  return (
    <>
      <PageHeader title={t("law.changes.title")} />
      <LawTabs base={base} current="changes" t={t} />
      <p className="mb-4 max-w-prose text-sm text-soft">{t("law.changes.intro")}</p>
      <div className="flex flex-col gap-4">
        <Section id="publications" title={t("law.changes.publications")}>
          <PublicationNotes publications={publications} view={view} />
          <PublicationForm asked={asked} publications={publications} view={view} />
          <PublicationChanges packs={packs} view={view} />
        </Section>
        <Section id="days" title={t("law.changes.daysTitle")}>
          <p className="mb-3 max-w-prose text-sm text-soft">{t("law.changes.daysIntro")}</p>
          <DaysForm asked={asked} view={view} />
          {dated === null || earlier === undefined || later === undefined ? null : (
            <DaysTable earlier={earlier} groups={dated} later={later} view={view} />
          )}
        </Section>
      </div>
    </>
  );
}
