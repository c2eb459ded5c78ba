import type { ReactNode } from "react";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { ChangeLine } from "#features/obligations/changes/components/change-line.tsx";
import { MatrixPages } from "#features/obligations/matrix/components/matrix-pages.tsx";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { WhatIf } from "../queries.ts";
import { summaryTexts } from "./summary-texts.ts";
import { suppositionTexts } from "./supposition-texts.ts";
import { whatIfHref } from "./what-if-href.ts";

type Props = {
  whatIf: WhatIf;
  base: string;
  /** The address of the case. */
  incident: string;
  now: number;
  locale: Locale;
  t: Translate;
  /** What is to be decided on it, read after the sentence and before the list. */
  children?: ReactNode;
};

/** What would change, organisation by organisation, under a sentence that sums it up. */
export function WhatIfResult({ whatIf, base, incident, now, locale, t, children }: Props) {
  const { result, asked, choices, problems } = whatIf;
  if (result === null)
    return problems.length > 0 ? null : (
      <EmptyState icon="scale" title={t("whatIf.empty")}>
        {t("whatIf.emptyBody")}
      </EmptyState>
    );
  const { files, names, summary, pages, supposed } = result;
  return (
    <section aria-labelledby="result-title" className="flex flex-col gap-4" id="result">
      <div>
        <h2 className="font-semibold text-ink text-lg" id="result-title">
          {t("whatIf.result")}
        </h2>
        <p className="text-soft text-sm">
          {t("whatIf.supposing", { what: suppositionTexts(supposed, choices, { t, locale }).join(" · ") })}
        </p>
        <p className="mt-2 max-w-prose text-ink" role="status">
          {summaryTexts(summary, { t, locale }).join(" ")}
        </p>
      </div>
      {children}
      {files.map(({ organisationId, name, zone, groups }) => (
        <Section
          actions={<span className="text-faint text-xs">{zone}</span>}
          id={`changes-${organisationId}`}
          key={organisationId}
          title={
            <a className="hover:underline" href={`${incident}/organisations/${organisationId}`}>
              {name}
            </a>
          }
        >
          <ul>
            {groups.map((group) => (
              <ChangeLine
                group={group}
                key={`${group.ruleId} ${group.addressee} ${group.kind} ${group.subject}`}
                view={{ t, locale, zone, now, names }}
              />
            ))}
          </ul>
        </Section>
      ))}
      <MatrixPages hrefOf={(page) => whatIfHref(base, asked, page)} page={asked.page} pages={pages} t={t} />
    </section>
  );
}
