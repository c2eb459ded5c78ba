import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { PageHeader } from "#components/page-header.tsx";
import { PlaybookForm } from "#features/playbooks/components/playbook-form.tsx";
import { loadPlaybookForm } from "#features/playbooks/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("playbooks.write") };
}

type Props = PageProps<"/[locale]/[workspace]/playbooks/new">;

export default async function NewPlaybookPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const start = await loadPlaybookForm(workspace, searchParams, locale);
  return (
    <>
      <PageHeader
        eyebrow={t("playbooks.title")}
        meta={t("playbooks.formIntro")}
        title={t(start.lineId === null ? "playbooks.write" : "playbooks.change")}
      />
      <div className="max-w-3xl">
        <PlaybookForm place={{ workspace, locale }} start={start} />
      </div>
    </>
  );
}
