import { StateBadge } from "#components/state-badge.tsx";
import { momentText } from "#features/obligations/components/moment-text.ts";
import { confirmReceiptAction } from "../actions.ts";
import { NOTICE_CHANNELS } from "../catalogue.ts";
import type { ToConfirm } from "../queries.ts";
import { ConfirmForm } from "./confirm-form.tsx";
import type { NoticeView } from "./notice-view.ts";

type Props = { addressed: ToConfirm; view: NoticeView };

/** A vendor's notice on the controller's own page: what it says, one button. */
export function ToConfirmCard({ addressed, view }: Props) {
  const { t, locale, zone, place, words } = view;
  const { incident } = addressed;
  const channel = NOTICE_CHANNELS.find((one) => one === addressed.channel) ?? "other";
  const vendor =
    incident.vendorId === addressed.vendorId && incident.vendorName !== null
      ? incident.vendorName
      : t("vendorPage.theVendor");
  return (
    <article
      aria-labelledby={`confirm-${addressed.id}-title`}
      className="flex flex-col gap-3 rounded-md border border-line bg-surface p-4"
    >
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="font-semibold text-ink text-md" id={`confirm-${addressed.id}-title`}>
          {t("vendorPage.confirmTitle")}
        </h3>
        {incident.origin === "exercise" ? (
          <StateBadge icon="flag" tone="not-required">
            {t("workspace.exerciseShort")}
          </StateBadge>
        ) : null}
      </div>
      <p className="text-soft">{t(`vendorPage.confirmWhy.${addressed.clock}`)}</p>
      <div className="border-line border-s-2 ps-3">
        <p className="font-medium text-ink">{t("vendorPage.noticeOf", { vendor })}</p>
        <p className="text-sm text-soft">
          {addressed.given === null
            ? t("vendorPage.givenUnknown")
            : t("vendorPage.givenAt", { at: momentText(addressed.given, { zone, locale, t }) })}
          {" · "}
          {t("vendorPage.by", { channel: t(`vendorPage.channels.${channel}`) })}
        </p>
        <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{addressed.says}</p>
      </div>
      <ConfirmForm
        act={confirmReceiptAction.bind(null, place)}
        addresseeId={addressed.id}
        done={t(`vendorPage.confirmed.${addressed.clock}`)}
        words={words}
        zone={zone}
      />
      <p className="text-faint text-xs">
        {t("vendorPage.incident", { reference: incident.reference, title: incident.title })}
      </p>
    </article>
  );
}
