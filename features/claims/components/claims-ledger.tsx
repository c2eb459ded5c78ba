import type { ReactNode } from "react";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { subjectText } from "#features/timeline/components/subject-text.ts";
import { getTranslator } from "#lib/translator.ts";
import type { Ledger, ListedClaim } from "../queries.ts";
import { ClaimCard } from "./claim-card.tsx";
import { GradeLegend } from "./grade-legend.tsx";

type Props = {
  ledger: Ledger;
  /** What this person may do with one claim, and about all of them. */
  actsOf?: (claim: ListedClaim) => ReactNode;
  children?: ReactNode;
};

/** Claims that disagree, side by side under what they speak of, each with its source; at most one of them is adopted. */
export async function ClaimsLedger({ ledger: { subjects }, actsOf, children }: Props) {
  const t = await getTranslator();
  return (
    <Section id="claims" title={t("claims.title")}>
      {subjects.length === 0 ? (
        <p className="mb-4 text-soft text-sm">{t("claims.none")}</p>
      ) : (
        <div className="mb-4 flex flex-col gap-5">
          <GradeLegend />
          {subjects.map(({ about, organisationId, claims, values }) => (
            <section
              aria-labelledby={headingId(about, organisationId)}
              key={headingId(about, organisationId)}
            >
              <h3
                className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold text-ink text-sm"
                id={headingId(about, organisationId)}
              >
                {heading(claims[0])}
                <span className="font-normal text-faint text-xs">
                  {t("claims.summary", { count: claims.length })}
                </span>
                {values > 1 ? (
                  <StateBadge icon="info" tone="soon">
                    {t("claims.conflict", { count: values })}
                  </StateBadge>
                ) : null}
                {claims.some(({ adoptedAt }) => adoptedAt !== null) ? null : (
                  <span className="font-normal text-faint text-xs">{t("claims.notAdopted")}</span>
                )}
              </h3>
              <ul className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
                {claims.map((claim) => (
                  <ClaimCard claim={claim} key={claim.id}>
                    {actsOf?.(claim)}
                  </ClaimCard>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {children}
    </Section>
  );

  function heading(claim: ListedClaim | undefined): string {
    if (claim === undefined) return "";
    const about = subjectText(claim.about, t);
    const organisation = claim.organisationName;
    return organisation === null ? about : t("claims.ofOrganisation", { about, organisation });
  }
}

function headingId(about: string, organisationId: string | null): string {
  return `claims-${about}${organisationId === null ? "" : `-${organisationId}`}`;
}
