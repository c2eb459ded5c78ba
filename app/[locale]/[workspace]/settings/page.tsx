import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { loadPackTrouble } from "#features/crisis-packs/loaders.ts";
import { ResumeNotice } from "#features/first-run/components/resume-notice.tsx";
import { FindingList } from "#features/installation/components/finding-list.tsx";
import { loadFindings } from "#features/installation/loaders.ts";
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
  const [missing, findings] = [await loadMissing(workspace), await loadFindings(workspace)];
  const pack = { name: "crisisPack", isMissing: (await loadPackTrouble(workspace)) !== null } as const;
  return (
    <>
      <SettingsTabs current="" place={place} />
      <div className="flex flex-col gap-5">
        <ResumeNotice place={place} />
        <FindingList findings={findings} />
        <MissingList missing={[pack, ...missing]} place={place} />
      </div>
    </>
  );
}
