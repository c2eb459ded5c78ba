import { getLocale } from "next-intl/server";
import { CardsTable } from "#components/cards-table.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import { subjectText } from "#features/timeline/components/subject-text.ts";
import { formatCount, formatFigure } from "#lib/numbers.ts";
import { getTranslator } from "#lib/translator.ts";
import type { Total } from "../rules.ts";

type Props = { totals: readonly Total[] };

/** What was adopted for the case beside what its files add up to: a difference is shown, never smoothed. */
export async function ClaimTotals({ totals }: Props) {
  const [t, locale] = [await getTranslator(), await getLocale()];
  const none = t("claims.totals.none");
  const missing = ({ about, missing: count }: Total) => {
    if (count === null) return "—";
    return t(`claims.totals.${about === "persons" ? "labsMissing" : "organisationsMissing"}`, { count });
  };
  return (
    <Section id="totals" title={t("claims.totals.title")}>
      <p className="mb-3 max-w-prose text-sm text-soft">{t("claims.totals.intro")}</p>
      {totals.length === 0 ? (
        <p className="text-soft text-sm">{t("claims.totals.nothing")}</p>
      ) : (
        <CardsTable label={t("workspace.tableOf", { title: t("claims.totals.title") })}>
          <TableHead
            columns={["figure", "adopted", "counted", "difference", "missing"]}
            heading={(column) => t(`claims.totals.${column}`)}
          />
          <tbody>
            {totals.map((total) => (
              <tr key={total.about}>
                <th scope="row">{subjectText(total.about, t)}</th>
                <td className="tabular-nums" data-label={t("claims.totals.adopted")}>
                  {total.adopted === null ? none : formatFigure(total.adopted, locale)}
                </td>
                <td className="tabular-nums" data-label={t("claims.totals.counted")}>
                  {total.counted === null ? none : formatCount(total.counted, locale)}
                </td>
                <td data-label={t("claims.totals.difference")}>{difference(total)}</td>
                <td data-label={t("claims.totals.missing")}>{missing(total)}</td>
              </tr>
            ))}
          </tbody>
        </CardsTable>
      )}
    </Section>
  );

  function difference({ adopted, counted, difference: apart }: Total) {
    if (adopted === null || counted === null) return "—";
    if (apart === null) return t("claims.totals.inWords");
    if (apart === 0) return t("claims.totals.equal");
    const count = formatCount(Math.abs(apart), locale);
    return (
      <StateBadge icon={apart > 0 ? "arrow-up" : "arrow-down"} tone="soon">
        {t(`claims.totals.${apart > 0 ? "more" : "less"}`, { count })}
      </StateBadge>
    );
  }
}
