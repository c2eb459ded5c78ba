import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { GridKeys } from "#components/grid-keys.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { FormsTable } from "#features/forms/components/forms-table.tsx";
import { loadForms } from "#features/forms/loaders.ts";
import { LawTabs } from "#features/law/components/law-tabs.tsx";
import { getTranslator } from "#lib/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("lawForms.title")} · ${t("law.title")}` };
}

export default async function LawFormsPage({ params }: PageProps<"/[locale]/[workspace]/law/forms">) {
  const { workspace } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { forms } = await loadForms(workspace);
  const base = `/${locale}/${workspace}`;
  return (
    <>
      <PageHeader title={t("law.title")} />
      <LawTabs base={base} current="forms" t={t} />
      <div className="mb-4 flex max-w-prose flex-col gap-1.5 text-sm text-soft">
        <p>{t("lawForms.intro")}</p>
        <p>{t("lawForms.honest")}</p>
        <p>{t("lawForms.whoReads")}</p>
      </div>
      <GridKeys />
      <FormsTable forms={forms} view={{ t, locale, base }} />
    </>
  );
}
