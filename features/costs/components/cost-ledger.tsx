import { CardsTable } from "#components/cards-table.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import { DownloadLink } from "#features/organisations/import/components/download-link.tsx";
import { formatDay } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { formatEuros } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import type { ListedCost } from "../queries.ts";
import { costCsv } from "./cost-csv.ts";
import { agreementText, sortText, vatText } from "./cost-words.ts";

type Props = {
  lines: readonly ListedCost[];
  reference: string;
  /** Of this page, where one line opens beside. */
  base: string;
  locale: Locale;
  t: Translate;
  children?: React.ReactNode;
};

const COLUMNS = ["sort", "on", "organisation", "supplier", "agreement", "amount"] as const;

/** Every line, the reversed ones too; each opens beside. */
export function CostLedger({ lines, reference, base, locale, t, children }: Props) {
  return (
    <Section
      actions={
        lines.length === 0 ? null : (
          <DownloadLink
            fileName={t("costs.fileName", { reference })}
            label={t("costs.csv")}
            text={costCsv(lines, { t, locale })}
          />
        )
      }
      id="ledger"
      title={t("costs.ledger")}
    >
      <div className="flex flex-col gap-3">
        {lines.length === 0 ? (
          <EmptyState icon="list" title={t("costs.empty")}>
            {t("costs.emptyBody")}
          </EmptyState>
        ) : (
          <CardsTable label={t("workspace.tableOf", { title: t("costs.ledger") })}>
            <TableHead
              classNames={{ amount: "text-end" }}
              columns={COLUMNS}
              heading={(column) => t(`costs.${column}`)}
            />
            <tbody>
              {lines.map((line) => (
                <CostRow href={`${base}?line=${line.id}`} key={line.id} line={line} locale={locale} t={t} />
              ))}
            </tbody>
          </CardsTable>
        )}
        {children}
      </div>
    </Section>
  );
}

type RowProps = { line: ListedCost; href: string; locale: Locale; t: Translate };

function CostRow({ line, href, locale, t }: RowProps) {
  const { sort, isReversed, reversesId, spentOn, organisationName, supplier, priorAgreement } = line;
  return (
    <tr>
      <th scope="row">
        <span className="flex flex-wrap items-center gap-2">
          <a className="text-ink hover:underline" data-follow="stay" href={href}>
            {sortText(sort, t)}
          </a>
          {isReversed ? <StateBadge tone="not-required">{t("costs.reversed")}</StateBadge> : null}
          {reversesId === null ? null : <StateBadge tone="waiting">{t("costs.reversal")}</StateBadge>}
        </span>
      </th>
      <td className="whitespace-nowrap tabular-nums" data-label={t("costs.on")}>
        {formatDay(Temporal.PlainDate.from(spentOn.toISOString().slice(0, 10)), locale)}
      </td>
      <td data-label={t("costs.organisation")}>{organisationName ?? t("costs.wholeCase")}</td>
      <td data-empty={supplier === "" ? "" : undefined} data-label={t("costs.supplier")}>
        {supplier}
      </td>
      <td data-label={t("costs.agreement")}>{agreementText(priorAgreement, t)}</td>
      <td className="whitespace-nowrap text-end tabular-nums" data-label={t("costs.amount")}>
        <span>
          <span className={isReversed ? "line-through" : undefined}>
            {formatEuros(line.amountCents, locale)}
          </span>{" "}
          <span className="text-faint text-xs">{vatText(line.vat, t)}</span>
        </span>
      </td>
    </tr>
  );
}
