import { CardsTable } from "#components/cards-table.tsx";
import { Icon } from "#components/icon.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import { momentText } from "#features/obligations/components/moment-text.ts";
import { formatInstant, formatTime, instantOf } from "#lib/dates.ts";
import { NOTICE_CHANNELS } from "../catalogue.ts";
import type { ListedAddressee, ListedNotice } from "../queries.ts";
import type { NoticeView } from "./notice-view.ts";

type Props = {
  notice: ListedNotice;
  /** Of those who wait, how many have a date of receipt in their file, by whatever other way. */
  dated: number;
  view: NoticeView;
};

/** More than are read at once stay folded, those who wait apart from those who confirmed. */
const SHOWN = 4;
const COLUMNS = ["addressee", "received", "how", "proof", "recorded"] as const;

/** Who received a notice when, how and with what proof; those who have not come first. */
export function ReceiptTable({ notice, dated, view }: Props) {
  const { t } = view;
  const { addressees } = notice;
  const name = ({ organisationId }: ListedAddressee) => view.nameOf(organisationId);
  const sorted = addressees.toSorted((one, other) => name(one).localeCompare(name(other), view.locale));
  const done = sorted.filter(({ receipt }) => receipt !== null);
  const waiting = sorted.filter(({ receipt }) => receipt === null);
  // Two notices may have as many receipts: what a screen reader hears tells them apart.
  const which = [notice.reference, formatTime(instantOf(notice.recordedAt), view.zone, "second")].join(" ");
  const title = t("vendorPage.receipts", {
    ...{ done: done.length, total: addressees.length },
    waiting: waiting.length,
  });
  const label = `${t("workspace.tableOf", { title })} – ${which}`;
  return (
    <div className="flex flex-col gap-1.5">
      <h4 className="font-medium text-ink text-sm">{title}</h4>
      {dated === 0 ? null : (
        <p className="text-soft text-sm">{t("vendorPage.datedOnFile", { count: dated })}</p>
      )}
      {addressees.length <= SHOWN ? (
        <Rows label={label} rows={[...waiting, ...done]} view={view} />
      ) : (
        <>
          <Folded
            label={label}
            rows={waiting}
            title={t("vendorPage.waitingRows", { count: waiting.length })}
            view={view}
          />
          <Folded
            label={`${label} – ${t("vendorPage.doneRows", { count: done.length })}`}
            rows={done}
            title={t("vendorPage.doneRows", { count: done.length })}
            view={view}
          />
        </>
      )}
    </div>
  );
}

type RowsProps = { rows: readonly ListedAddressee[]; label: string; view: NoticeView };

function Folded({ title, ...rows }: RowsProps & { title: string }) {
  if (rows.rows.length === 0) return null;
  return (
    <details className="group/rows">
      <summary className="flex items-center gap-1 py-1 text-accent text-sm">
        {title}
        <Icon className="group-open/rows:rotate-180" name="chevron-down" />
      </summary>
      <Rows {...rows} />
    </details>
  );
}

function Rows({ rows, label, view }: RowsProps) {
  return (
    <CardsTable label={label}>
      <TableHead columns={COLUMNS} heading={(column) => view.t(`vendorPage.${column}`)} />
      <tbody>
        {rows.map((addressee) => (
          <ReceiptRow addressee={addressee} key={addressee.id} view={view} />
        ))}
      </tbody>
    </CardsTable>
  );
}

function ReceiptRow({ addressee, view }: { addressee: ListedAddressee; view: NoticeView }) {
  const { t, locale, zone, nameOf } = view;
  const { receipt, organisationId } = addressee;
  const cell = (column: (typeof COLUMNS)[number], text: string) => (
    <td data-empty={text === "" || undefined} data-label={t(`vendorPage.${column}`)}>
      <span className="[overflow-wrap:anywhere]">{text === "" ? "–" : text}</span>
    </td>
  );
  const state = receipt === null ? "notConfirmed" : receipt.own ? "confirmedOwn" : "confirmedByCell";
  return (
    <tr>
      <th className="min-w-48" scope="row">
        <span className="block [overflow-wrap:anywhere]">{nameOf(organisationId)}</span>
        <StateBadge
          icon={receipt === null ? "hourglass" : receipt.own ? "user-check" : "file-check"}
          tone={receipt === null ? "soon" : "fine"}
        >
          {t(`vendorPage.${state}`)}
        </StateBadge>
      </th>
      {cell("received", receipt === null ? "" : momentText(receipt.received, { zone, locale, t }))}
      {cell("how", receipt === null ? "" : howText(receipt.how, t))}
      {cell("proof", receipt?.proof ?? "")}
      {cell("recorded", receipt === null ? "" : recordedText(receipt, nameOf(organisationId), view))}
    </tr>
  );
}

type Receipt = NonNullable<ListedAddressee["receipt"]>;

/** Who recorded it and when; of a controller whose name is withheld, no employee's name either. */
function recordedText({ recordedBy, recordedAt }: Receipt, organisation: string, view: NoticeView): string {
  const { t, locale, zone } = view;
  const at = formatInstant(instantOf(recordedAt), { zone, locale });
  return organisation === t("vendorPage.hiddenName")
    ? at
    : t("vendorPage.answerBy", { name: recordedBy, at });
}

/** The way of the notice itself where the controller confirmed, in words; else as the DPO wrote it. */
function howText(how: string, t: NoticeView["t"]): string {
  const known = NOTICE_CHANNELS.find((one) => one === how);
  return known === undefined ? how : t(`vendorPage.channels.${known}`);
}
