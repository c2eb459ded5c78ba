import type { ReactNode } from "react";
import { TabsNav } from "#components/tabs-nav.tsx";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import type { IncidentSummary } from "#features/incidents/overview/queries.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";

const PATHS = {
  telling: "",
  special: "/special",
  hotline: "/hotline",
  requests: "/requests",
  complaints: "/complaints",
} as const;
type Page = keyof typeof PATHS;

type Props = {
  summary: IncidentSummary;
  current: Page;
  /** The address of the case. */
  base: string;
  locale: Locale;
  t: Translate;
  children: ReactNode;
};

/** How the persons are told, and what comes back from them: pages under one facet. */
export function PersonsFrame({ summary, current, base, locale, t, children }: Props) {
  const hrefOf = (name: Page) => `${base}/persons${PATHS[name]}`;
  return (
    <>
      <IncidentHeader base={base} current="persons" locale={locale} summary={summary} t={t} />
      <TabsNav
        current={hrefOf(current)}
        label={t("communications.nav.label")}
        tabs={(Object.keys(PATHS) as Page[]).map((name) => ({
          href: hrefOf(name),
          label: t(`communications.nav.${name}`),
        }))}
      />
      <div className="flex flex-col gap-5">{children}</div>
    </>
  );
}
