import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { FormPage } from "#features/forms/components/form-page.tsx";
import { CorrectFieldPanel } from "#features/forms/corrections/components/correct-field-panel.tsx";
import { loadForm } from "#features/forms/loaders.ts";
import { LawTabs } from "#features/law/components/law-tabs.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/law/forms/[form]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${(await params).form} · ${t("lawForms.title")}` };
}

export default async function LawFormPage({ params, searchParams }: Props) {
  const { workspace, form: id } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadForm(workspace, id, searchParams);
  const { form, correcting } = loaded;
  const base = `/${locale}/${workspace}`;
  return (
    <>
      <LawTabs base={base} current="forms" t={t} />
      <FormPage loaded={loaded} view={{ t, locale, base }} />
      {correcting === null ? null : (
        <CorrectFieldPanel field={correcting} form={form} place={{ workspace, locale }} />
      )}
    </>
  );
}
