import { PageHeader } from "#components/page-header.tsx";
import { TabsNav } from "#components/tabs-nav.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";

const TABS = ["", "/people", "/mail", "/crisis-pack"] as const;
type Props = { place: Place; current: (typeof TABS)[number] };

/** The head of every page of the settings. */
export async function SettingsTabs({ place, current }: Props) {
  const t = await getTranslator();
  const base = `/${place.locale}/${place.workspace}/settings`;
  const names = {
    "": "missing",
    "/people": "people",
    "/mail": "mail",
    "/crisis-pack": "crisisPack",
  } as const;
  return (
    <>
      <PageHeader title={t("settings.title")} />
      <TabsNav
        current={`${base}${current}`}
        label={t("settings.title")}
        tabs={TABS.map((tab) => ({ href: `${base}${tab}`, label: t(`settings.tabs.${names[tab]}`) }))}
      />
    </>
  );
}
