import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { PacksView } from "#features/crisis-packs/components/packs-view.tsx";
import { loadPacks } from "#features/crisis-packs/loaders.ts";
import { SettingsTabs } from "#features/members/components/settings-tabs.tsx";
import { getTranslator } from "#lib/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("crisisPacks.page.title") };
}

type Props = { params: Promise<{ workspace: string }> };

export default async function CrisisPackPage({ params }: Props) {
  const { workspace } = await params;
  const place = { workspace, locale: await getLocale() };
  const loaded = await loadPacks(workspace);
  return (
    <>
      <SettingsTabs current="/crisis-pack" place={place} />
      <PacksView loaded={loaded} place={place} />
    </>
  );
}
