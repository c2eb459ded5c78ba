import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { PageHeader } from "#components/page-header.tsx";
import { GuideView } from "#features/first-run/components/guide-view.tsx";
import { loadGuide } from "#features/first-run/loaders.ts";
import { startAgainAction } from "#features/founding/actions.ts";
import { getTranslator } from "#lib/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("firstRun.guide.title") };
}

type Props = PageProps<"/[locale]/[workspace]/settings/first-run">;

export default async function FirstRunGuidePage({ params }: Props) {
  const { workspace } = await params;
  const place = { workspace, locale: await getLocale() };
  const guide = await loadGuide(workspace);
  const t = await getTranslator();
  return (
    <>
      <PageHeader title={t("firstRun.guide.title")} />
      <GuideView again={startAgainAction} guide={guide} place={place} />
    </>
  );
}
