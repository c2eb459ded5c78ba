import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { MailView } from "#features/mails/components/mail-view.tsx";
import { loadMails } from "#features/mails/loaders.ts";
import { SettingsTabs } from "#features/members/components/settings-tabs.tsx";
import { getTranslator } from "#lib/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("mails.page.title") };
}

type Props = PageProps<"/[locale]/[workspace]/settings/mail">;

export default async function MailPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const place = { workspace, locale: await getLocale() };
  const loaded = await loadMails(workspace, await searchParams);
  return (
    <>
      <SettingsTabs current="/mail" place={place} />
      <MailView loaded={loaded} place={place} />
    </>
  );
}
