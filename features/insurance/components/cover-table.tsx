import { CardsTable } from "#components/cards-table.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import { sortText } from "#features/costs/components/cost-words.ts";
import type { Locale } from "#lib/i18n.ts";
import { formatEuros } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import type { Cover } from "../rules.ts";

type Props = { cover: readonly Cover[]; locale: Locale; t: Translate };

const COLUMNS = ["sort", "spent", "limit", "agreed"] as const;

/** What was spent by sort, beside what the insurer agreed to before. */
export function CoverTable({ cover, locale, t }: Props) {
  const title = t("insurance.page.cover");
  return (
    <Section id="cover" title={title}>
      <p className="pb-3 text-faint text-xs">{t("insurance.page.coverHelp")}</p>
      {cover.length === 0 ? (
        <p className="text-soft">{t("insurance.page.noCover")}</p>
      ) : (
        <CardsTable label={t("workspace.tableOf", { title })}>
          <TableHead columns={COLUMNS} heading={(column) => t(`insurance.cover.${column}`)} />
          <tbody>
            {cover.map(({ sort, spentCents, limitCents, agreed, isOver }) => (
              <tr key={sort}>
                <th scope="row">{sortText(sort, t)}</th>
                <td className="tabular-nums" data-label={t("insurance.cover.spent")}>
                  {formatEuros(spentCents, locale)}
                </td>
                <td className="tabular-nums" data-label={t("insurance.cover.limit")}>
                  {limitCents === null ? "–" : formatEuros(limitCents, locale)}
                </td>
                <td data-label={t("insurance.cover.agreed")}>
                  <span className="flex flex-wrap items-center gap-2">
                    {t(`insurance.agreed.${agreed}`)}
                    {isOver ? <StateBadge tone="late">{t("insurance.cover.over")}</StateBadge> : null}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </CardsTable>
      )}
    </Section>
  );
}
