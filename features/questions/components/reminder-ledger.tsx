import { CardsTable } from "#components/cards-table.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import { HEADED_KINDS } from "#features/reminders/catalogue.ts";
import type { ListedReminder } from "#features/reminders/queries.ts";
import type { NoticeView } from "#features/vendor-notices/components/notice-view.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";

type Props = { reminders: readonly ListedReminder[]; view: NoticeView };

const COLUMNS = ["about", "to", "planned", "sent", "channel", "result"] as const;

/** Whatever was sent about the vendor: planned, sent, to whom, and whether it was read. */
export function ReminderLedger({ reminders, view }: Props) {
  const { t, locale, zone } = view;
  if (reminders.length === 0) return <p className="text-soft text-sm">{t("vendorPage.noLedger")}</p>;
  const written = (at: Date) => formatInstant(instantOf(at), { zone, locale });
  const to = ({ member, organisation }: ListedReminder) =>
    member?.name ?? organisation?.name ?? t("vendorPage.toCell");
  return (
    <CardsTable label={t("workspace.tableOf", { title: t("vendorPage.ledger") })}>
      <TableHead columns={COLUMNS} heading={(column) => t(`vendorPage.ledgerColumns.${column}`)} />
      <tbody>
        {reminders.map((reminder) => (
          <tr key={reminder.id}>
            <th className="min-w-48 font-normal" scope="row">
              <span className="block font-medium">
                {t(`reminders.kinds.${HEADED_KINDS.find((one) => one === reminder.aboutKind) ?? "other"}`)}
              </span>
              <span className="block text-soft text-xs [overflow-wrap:anywhere]">{reminder.text}</span>
            </th>
            <td data-label={t("vendorPage.ledgerColumns.to")}>{to(reminder)}</td>
            <td data-label={t("vendorPage.ledgerColumns.planned")}>{written(reminder.plannedAt)}</td>
            <td data-label={t("vendorPage.ledgerColumns.sent")}>{written(reminder.sentAt)}</td>
            <td data-label={t("vendorPage.ledgerColumns.channel")}>{t("vendorPage.inApp")}</td>
            <td data-label={t("vendorPage.ledgerColumns.result")}>
              <ReadState reminder={reminder} view={view} />
            </td>
          </tr>
        ))}
      </tbody>
    </CardsTable>
  );
}

function ReadState({ reminder, view }: { reminder: ListedReminder; view: NoticeView }) {
  const { t, locale, zone } = view;
  const { readAt, readBy, result } = reminder;
  if (readAt !== null && readBy !== null)
    return t("vendorPage.readBy", { name: readBy, at: formatInstant(instantOf(readAt), { zone, locale }) });
  const isLost = result === "no_recipient";
  return (
    <StateBadge icon={isLost ? "triangle-alert" : "eye"} tone={isLost ? "late" : "waiting"}>
      {t(`vendorPage.results.${isLost ? "no_recipient" : "placed"}`)}
    </StateBadge>
  );
}
