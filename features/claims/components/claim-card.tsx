import { clsx } from "clsx";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { StateBadge } from "#components/state-badge.tsx";
import { CREDIBILITIES, RELIABILITIES } from "#features/timeline/grading/catalogue.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import { formatFigure } from "#lib/numbers.ts";
import { getTranslator } from "#lib/translator.ts";
import type { ListedClaim } from "../queries.ts";

type Props = { claim: ListedClaim; children?: ReactNode };

const ZONE = "Europe/Paris";

/** One claim: what is said, by whom, how far it can be relied on, who wrote it down and, if so, why it was adopted. */
export async function ClaimCard({ claim, children }: Props) {
  const [t, locale] = [await getTranslator(), await getLocale()];
  const written = (at: Date) => formatInstant(instantOf(at), { zone: ZONE, locale });
  const isAdopted = claim.adoptedAt !== null;
  return (
    <li
      className={clsx(
        "keep-together flex min-w-0 flex-col gap-1 rounded-md border p-3 text-sm",
        isAdopted ? "border-edge bg-sunken" : "border-line",
      )}
    >
      <p className="flex flex-wrap items-center gap-2 font-semibold text-base text-ink tabular-nums">
        <span className="min-w-0 [overflow-wrap:anywhere]">{formatFigure(claim.value, locale)}</span>
        {isAdopted ? (
          <StateBadge icon="check" tone="fine">
            {t("claims.adopted")}
          </StateBadge>
        ) : null}
      </p>
      {claim.qualifier === "" ? null : (
        <p className="text-soft [overflow-wrap:anywhere]">{claim.qualifier}</p>
      )}
      <p className="[overflow-wrap:anywhere]">{claim.source}</p>
      <p className="text-xs">
        <span className="font-medium text-ink">{claim.credibility}</span>{" "}
        <span className="text-faint">{gradeText()}</span>
      </p>
      <p className="text-faint text-xs">
        {t("claims.recordedBy", { name: claim.recordedBy, at: written(claim.recordedAt) })}
      </p>
      {claim.adoptedAt === null || claim.adoptedBy === null ? null : (
        <p className="text-ink text-xs">
          {t("claims.adoptedBy", { name: claim.adoptedBy, at: written(claim.adoptedAt) })}
          {claim.adoptedFor === null ? null : (
            <span className="block [overflow-wrap:anywhere]">
              {t("claims.adoptedFor", { reason: claim.adoptedFor })}
            </span>
          )}
        </p>
      )}
      {children}
    </li>
  );

  function gradeText(): string {
    const source = RELIABILITIES.find((one) => one === claim.credibility[0]) ?? "F";
    const content = CREDIBILITIES.find((one) => one === claim.credibility[1]) ?? "6";
    return `${t(`claims.reliability.${source}`)}, ${t(`claims.likelihood.${content}`)}`;
  }
}
