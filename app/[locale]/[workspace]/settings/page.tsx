import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { MissingList } from "#features/members/components/missing-list.tsx";
import { SettingsTabs } from "#features/members/components/settings-tabs.tsx";
import { loadMissing } from "#features/members/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("settings.title") };
}

export default async function SettingsPage({ params }: PageProps<"/[locale]/[workspace]/settings">) {
  const { workspace } = await params;
  const place = { workspace, locale: await getLocale() };
  const missing = await loadMissing(workspace);
  return (
    <>
      <SettingsTabs current="" place={place} />
      <MissingList missing={missing} place={place} />
    </>
  );
}
