import { Notice } from "#components/notice.tsx";
import { momentText } from "#features/obligations/components/moment-text.ts";
import { formatDay, formatInstant, instantOf } from "#lib/dates.ts";
import { recordReceiptsAction, remindAddresseesAction, withdrawNoticeAction } from "../actions.ts";
import { NOTICE_CHANNELS } from "../catalogue.ts";
import type { ListedNotice } from "../queries.ts";
import type { NoticeView } from "./notice-view.ts";
import { ReceiptTable } from "./receipt-table.tsx";
import { ReceiptsForm } from "./receipts-form.tsx";
import { RemindForm } from "./remind-form.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

type Props = {
  notice: ListedNotice;
  vendorName: string;
  view: NoticeView;
  /** Who received it when is not for the vendor: it reads to whom it was addressed. */
  receipts: "shown" | "withheld";
  /** Of those who wait, how many have a date of receipt in their file, by whatever other way. */
  dated: number;
  may: { readonly recordReceipts: boolean; readonly remind: boolean; readonly withdraw: boolean };
};

/** One notice: what it says, whom it reached first, who received it when, and who has not. */
export function NoticeArticle({ notice, vendorName, view, receipts, dated, may }: Props) {
  const { t, locale, zone } = view;
  const written = (at: Date) => formatInstant(instantOf(at), { zone, locale });
  const channel = NOTICE_CHANNELS.find((one) => one === notice.channel) ?? "other";
  return (
    <article aria-labelledby={`notice-${notice.id}`} className="flex flex-col gap-3">
      <div>
        <h3 className="font-semibold text-ink" id={`notice-${notice.id}`}>
          {t("vendorPage.noticeOf", { vendor: vendorName })}
        </h3>
        <p className="text-soft text-sm">
          {[
            notice.given === null
              ? t("vendorPage.givenUnknown")
              : t("vendorPage.givenAt", { at: momentText(notice.given, { zone, locale, t }) }),
            t("vendorPage.by", { channel: t(`vendorPage.channels.${channel}`) }),
            notice.reference === "" ? null : t("vendorPage.reference", { reference: notice.reference }),
            notice.documentOn === null
              ? null
              : t("vendorPage.documentOn", {
                  day: formatDay(
                    instantOf(notice.documentOn).toZonedDateTimeISO("UTC").toPlainDate(),
                    locale,
                  ),
                }),
          ]
            .filter((part) => part !== null)
            .join(" · ")}
        </p>
      </div>
      {notice.withdrawnAt === null ? null : (
        <Notice kind="warning" title={t("vendorPage.noticeWithdrawn")}>
          {t("vendorPage.withdrawn", {
            name: notice.withdrawnBy ?? "",
            at: written(notice.withdrawnAt),
            reason: notice.withdrawnFor ?? "",
          })}
        </Notice>
      )}
      <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{notice.says}</p>
      {notice.reachedFirst === "" ? null : (
        <Notice kind="warning">
          {notice.reachedFirstAt === null
            ? t("vendorPage.reachedFirst", { name: notice.reachedFirst })
            : t("vendorPage.reachedFirstAt", {
                name: notice.reachedFirst,
                at: momentText(notice.reachedFirstAt, { zone, locale, t }),
              })}
        </Notice>
      )}
      {receipts === "shown" ? (
        <ReceiptTable dated={dated} notice={notice} view={view} />
      ) : (
        <p className="max-w-prose text-sm">{addressedText(notice, view)}</p>
      )}
      <NoticeActs may={may} notice={notice} view={view} />
      <p className="text-faint text-xs">
        {t("vendorPage.recordedBy", { name: notice.recordedBy, at: written(notice.recordedAt) })}
      </p>
    </article>
  );
}

/** What can be done about a notice that stands. */
function NoticeActs({ notice, view, may }: Pick<Props, "notice" | "view" | "may">) {
  const { zone, place, words, nameOf } = view;
  if (notice.withdrawnAt !== null) return null;
  const waiting = notice.addressees
    .filter(({ receipt }) => receipt === null)
    .map(({ id, organisationId }) => ({ id, name: nameOf(organisationId) }));
  return (
    <>
      {may.remind && waiting.length > 0 ? (
        <RemindForm act={remindAddresseesAction.bind(null, place)} noticeId={notice.id} words={words} />
      ) : null}
      {may.recordReceipts && waiting.length > 0 ? (
        <ReceiptsForm
          act={recordReceiptsAction.bind(null, place)}
          noticeId={notice.id}
          waiting={waiting}
          words={words}
          zone={zone}
        />
      ) : null}
      {may.withdraw ? (
        <WithdrawForm act={withdrawNoticeAction.bind(null, place)} noticeId={notice.id} words={words} />
      ) : null}
    </>
  );
}

/** How many controllers, and the names of those that the vendor may know. */
function addressedText({ addressees }: ListedNotice, { t }: NoticeView): string {
  const names = addressees.flatMap(({ name }) => name ?? []);
  const counts = { count: addressees.length, named: names.length, names: names.join(", ") };
  return t("vendorPage.addressedTo", counts);
}
