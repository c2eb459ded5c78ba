import { TabsNav } from "#components/tabs-nav.tsx";
import type { Translate } from "#lib/translate.ts";
import type { CellFrame } from "../loaders.ts";

type Page = "cell" | "calls" | "costs" | "handOvers" | "copies";
type Props = { counts: CellFrame["counts"]; current: Page; base: string; t: Translate };

/** The cell's room and its registers, each with how much waits on it. */
export function CellNav({ counts, current, base, t }: Props) {
  const hrefs: Record<Page, string> = {
    cell: `${base}/cell`,
    calls: `${base}/cell/calls`,
    costs: `${base}/cell/costs`,
    handOvers: `${base}/cell/hand-overs`,
    copies: `${base}/cell/copies`,
  };
  const waits: Partial<Record<Page, number>> = counts;
  const pages: readonly Page[] = ["cell", "calls", "costs", "handOvers", "copies"];
  return (
    <TabsNav
      current={hrefs[current]}
      label={t("cell.nav.label")}
      tabs={pages.map((page) => ({
        href: hrefs[page],
        label: t(`cell.nav.${page}`),
        ...(waits[page] ? { count: waits[page] } : {}),
      }))}
    />
  );
}
