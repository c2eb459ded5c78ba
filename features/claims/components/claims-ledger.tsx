import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { Table } from "#components/table.tsx";
import { subjectText } from "#features/timeline/components/subject-text.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import { formatFigure } from "#lib/numbers.ts";
import { getTranslator } from "#lib/translator.ts";
import type { ListedClaim } from "../queries.ts";

type Props = {
  claims: readonly ListedClaim[];
  /** What this person may do with one claim, and about all of them. */
  actsOf?: (claim: ListedClaim) => ReactNode;
  children?: ReactNode;
};

const RELIABILITY = ["A", "B", "C", "D", "E", "F"] as const;
const LIKELIHOOD = ["1", "2", "3", "4", "5", "6"] as const;
const ZONE = "Europe/Paris";

/** Figures that disagree, side by side, each with its source; at most one per subject is adopted. */
export async function ClaimsLedger({ claims, actsOf, children }: Props) {
  const t = await getTranslator();
  const locale = await getLocale();
  const written = (at: Date) => formatInstant(instantOf(at), { zone: ZONE, locale });
  const about = (claim: ListedClaim) => subjectText(claim.about, t);
  const credibility = ({ credibility: code }: ListedClaim) => {
    const reliability = RELIABILITY.find((one) => one === code[0]) ?? "F";
    const likelihood = LIKELIHOOD.find((one) => one === code[1]) ?? "6";
    return `${t(`claims.reliability.${reliability}`)}, ${t(`claims.likelihood.${likelihood}`)}`;
  };
  return (
    <Section id="claims" title={t("claims.title")}>
      {claims.length === 0 ? (
        <p className="text-soft text-sm">{t("claims.none")}</p>
      ) : (
        <Table
          className="cards max-h-none"
          density="compact"
          label={t("workspace.tableOf", { title: t("claims.title") })}
        >
          <thead>
            <tr>
              {(["value", "about", "source", "credibility", "recorded"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`claims.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => (
              <tr key={claim.id}>
                <th className="min-w-48" scope="row">
                  <span className="flex flex-wrap items-center gap-2">
                    <span className="[overflow-wrap:anywhere]">{formatFigure(claim.value, locale)}</span>
                    {claim.adoptedAt === null ? null : (
                      <StateBadge icon="check" tone="fine">
                        {t("claims.adopted")}
                      </StateBadge>
                    )}
                  </span>
                  <span className="block font-normal text-soft text-xs [overflow-wrap:anywhere]">
                    {claim.qualifier}
                  </span>
                  {actsOf?.(claim)}
                </th>
                <td data-label={t("claims.about")}>{about(claim)}</td>
                <td data-label={t("claims.source")}>{claim.source}</td>
                <td data-label={t("claims.credibility")}>
                  <span className="font-medium">{claim.credibility}</span>{" "}
                  <span className="text-faint text-xs">{credibility(claim)}</span>
                </td>
                <td className="text-xs" data-label={t("claims.recorded")}>
                  {t("claims.recordedBy", { name: claim.recordedBy, at: written(claim.recordedAt) })}
                  {claim.adoptedAt === null || claim.adoptedBy === null ? null : (
                    <span className="block text-ink">
                      {t("claims.adoptedBy", { name: claim.adoptedBy, at: written(claim.adoptedAt) })}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {children}
    </Section>
  );
}
