import { getLocale } from "next-intl/server";
import { CardsTable } from "#components/cards-table.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import { formatDay } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import type { ListedContract } from "../queries.ts";

type Props = { contracts: readonly ListedContract[]; today: string; file: string; canWrite: boolean };

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** What was agreed with each vendor: what an incident needs of it. */
export async function ContractsSection({ contracts, today, file, canWrite }: Props) {
  const t = await getTranslator();
  const locale = await getLocale();
  const day = (date: Date) => formatDay(Temporal.PlainDate.from(dayOf(date)), locale);
  const hasEnded = ({ untilOn }: ListedContract) => untilOn !== null && dayOf(untilOn) < today;
  const add = (
    <LinkButton href={`${file}?edit=contract`} icon="plus" size="compact">
      {t("readiness.contracts.add")}
    </LinkButton>
  );
  return (
    <Section actions={canWrite ? add : null} id="contracts" title={t("readiness.contracts.title")}>
      {contracts.length === 0 ? (
        <p className="text-soft text-sm">{t("readiness.contracts.empty")}</p>
      ) : (
        <CardsTable label={t("workspace.tableOf", { title: t("readiness.contracts.title") })}>
          <TableHead
            columns={["vendor", "noticeHours", "incidentContact", "term"]}
            heading={(column) => t(`readiness.contracts.${column}`)}
          />
          <tbody>
            {contracts.map((contract) => (
              <tr key={contract.id}>
                <th className="min-w-48" scope="row">
                  {contract.vendorName}
                  <span className="block font-normal text-soft text-xs">
                    {[contract.productName, contract.reference].filter(Boolean).join(" · ")}
                  </span>
                  {canWrite ? (
                    <LinkButton href={`${file}?edit=contract:${contract.id}`} look="quiet" size="compact">
                      {t("readiness.amend")}
                      <span className="sr-only">{contract.vendorName}</span>
                    </LinkButton>
                  ) : null}
                </th>
                <td data-label={t("readiness.contracts.noticeHours")}>
                  {contract.noticeHours === null
                    ? t("readiness.notRecorded")
                    : t("readiness.contracts.hours", { count: contract.noticeHours })}
                </td>
                <td data-label={t("readiness.contracts.incidentContact")}>
                  {[contract.incidentContact, contract.incidentPhone, contract.incidentEmail]
                    .filter(Boolean)
                    .join(" · ") || t("readiness.notRecorded")}
                </td>
                <td data-label={t("readiness.contracts.term")}>
                  <div>
                    <span className="block tabular-nums">
                      {contract.fromOn === null ? "–" : day(contract.fromOn)} →{" "}
                      {contract.untilOn === null ? t("readiness.contracts.open") : day(contract.untilOn)}
                    </span>
                    {hasEnded(contract) ? (
                      <StateBadge icon="triangle-alert" tone="soon">
                        {t("readiness.contracts.ended")}
                      </StateBadge>
                    ) : null}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </CardsTable>
      )}
    </Section>
  );
}
