import { TabsNav } from "#components/tabs-nav.tsx";
import type { Translate } from "#lib/translate.ts";

const TABS = [
  { id: "packs", path: "" },
  { id: "ask", path: "/ask" },
  { id: "authorities", path: "/authorities" },
  { id: "forms", path: "/forms" },
  { id: "changes", path: "/changes" },
  { id: "ownRules", path: "/own-rules" },
] as const;

type Props = {
  /** The workspace's address, with its language: "/fr/cellule". */
  base: string;
  current: (typeof TABS)[number]["id"];
  t: Translate;
};

/** The parts of the Law section, each with its own address. */
export function LawTabs({ base, current, t }: Props) {
  const hrefOf = (path: string) => `${base}/law${path}`;
  const here = TABS.find(({ id }) => id === current) ?? TABS[0];
  return (
    <TabsNav
      current={hrefOf(here.path)}
      label={t("law.tabs.label")}
      tabs={TABS.map(({ id, path }) => ({ href: hrefOf(path), label: t(`law.tabs.${id}`) }))}
    />
  );
}
