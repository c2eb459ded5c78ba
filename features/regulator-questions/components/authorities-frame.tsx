import type { ReactNode } from "react";
import { TabsNav } from "#components/tabs-nav.tsx";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import type { IncidentSummary } from "#features/incidents/overview/queries.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";

type Props = {
  summary: IncidentSummary;
  current: "questions" | "complaints" | "insurance";
  /** The address of the case. */
  base: string;
  locale: Locale;
  t: Translate;
  children: ReactNode;
};

const PATHS = { questions: "", complaints: "/complaints", insurance: "/insurance" } as const;

/** What a case has with authorities, the prosecutor and the insurer: three pages under one facet. */
export function AuthoritiesFrame({ summary, current, base, locale, t, children }: Props) {
  const hrefOf = (name: keyof typeof PATHS) => `${base}/authorities${PATHS[name]}`;
  return (
    <>
      <IncidentHeader base={base} current="authorities" locale={locale} summary={summary} t={t} />
      <TabsNav
        current={hrefOf(current)}
        label={t("authorities.nav.label")}
        tabs={(["questions", "complaints", "insurance"] as const).map((name) => ({
          href: hrefOf(name),
          label: t(`authorities.nav.${name}`),
        }))}
      />
      <div className="flex flex-col gap-5">{children}</div>
    </>
  );
}
