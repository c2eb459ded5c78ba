import { Disclosure } from "#components/disclosure.tsx";
import { Section } from "#components/section.tsx";
import { momentText } from "#features/obligations/components/moment-text.ts";
import {
  recordNoticeAction,
  requestNoticeAction,
  sendNoticeAction,
} from "#features/vendor-notices/actions.ts";
import { NoticeArticle } from "#features/vendor-notices/components/notice-article.tsx";
import type { NoticeView } from "#features/vendor-notices/components/notice-view.ts";
import { RecordNoticeForm } from "#features/vendor-notices/components/record-notice-form.tsx";
import { RequestForm } from "#features/vendor-notices/components/request-form.tsx";
import { SendForm } from "#features/vendor-notices/components/send-form.tsx";
import { whichNotice } from "#features/vendor-notices/components/which-notice.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { VendorFacet } from "../loaders.ts";

type Props = { read: VendorFacet; view: NoticeView };

/** The vendor's notices with who received them; then the acts: ask for one, record one, or give it. */
export function NoticesSection({ read, view }: Props) {
  const { t, words, place } = view;
  const { may, notices, vendors, controllers } = read;
  const incidentId = read.summary.incident.id;
  const acts = { incidentId, vendors, controllers, words };
  const articleOf = (notice: VendorFacet["notices"][number]) => ({
    ...{ notice, view, vendorName: view.nameOf(notice.vendorId) },
    dated: notice.addressees.filter((one) => one.receipt === null && read.dated.has(one.organisationId))
      .length,
    may: { recordReceipts: may.recordReceipts, remind: may.remind, withdraw: may.withdrawNotice(notice) },
    receipts: read.seesFiles ? ("shown" as const) : ("withheld" as const),
  });
  const canAct = vendors.length > 0 && controllers.length > 0;
  return (
    <Section id="notices" title={t(`vendorPage.${read.sending.length > 0 ? "ownNotices" : "notices"}`)}>
      <div className="flex flex-col gap-5">
        <Sending read={read} view={view} />
        {notices.length === 0 && read.sending.length === 0 ? (
          <p className="text-soft text-sm">{t("vendorPage.noNotices")}</p>
        ) : null}
        {inOrder(notices).map((notice, index) =>
          index === 0 ? (
            <NoticeArticle key={notice.id} {...articleOf(notice)} />
          ) : (
            <Disclosure icon="inbox" key={notice.id} label={whichNotice(notice, view)}>
              <NoticeArticle {...articleOf(notice)} />
            </Disclosure>
          ),
        )}
        <OnFile read={read} view={view} />
        <Requests read={read} view={view} />
        {canAct && may.request ? <RequestForm {...acts} act={requestNoticeAction.bind(null, place)} /> : null}
        {canAct && may.recordNotice ? (
          <RecordNoticeForm {...acts} act={recordNoticeAction.bind(null, place)} zone={view.zone} />
        ) : null}
      </div>
    </Section>
  );
}

/** What stands before what was withdrawn. */
function inOrder(notices: VendorFacet["notices"]) {
  return notices.toSorted(
    (one, other) => Number(one.withdrawnAt !== null) - Number(other.withdrawnAt !== null),
  );
}

function Sending({ read, view }: Props) {
  const { words, place } = view;
  return read.sending.map(({ vendor, owed }) => (
    <SendForm
      act={sendNoticeAction.bind(null, place)}
      again={read.notices.some(({ vendorId, withdrawnAt }) => vendorId === vendor.id && withdrawnAt === null)}
      incidentId={read.summary.incident.id}
      key={vendor.id}
      named={namedFor(read, vendor.id).filter(({ id }) => owed.includes(id))}
      owed={owed.length}
      vendorId={vendor.id}
      words={words}
    />
  ));
}

/** The controllers of whom the cell told a vendor, each once. */
function namedFor({ requests }: VendorFacet, vendorId: string) {
  const told = requests.filter((one) => one.vendorId === vendorId).flatMap(({ addressees }) => addressees);
  return [...new Map(told.map((one) => [one.id, one])).values()];
}

/** Whose file says when a notice reached them, though none is kept here. */
function OnFile({ read, view }: Props) {
  const { t, locale, zone, nameOf } = view;
  if (read.onFile.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="text-soft">{t("vendorPage.onFile", { count: read.onFile.length })}</summary>
      <ul className="mt-2 flex flex-col gap-1">
        {read.onFile.map(({ organisationId, at }) => (
          <li key={organisationId}>
            {nameOf(organisationId)} · {momentText(at, { zone, locale, t })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Requests({ read, view }: Props) {
  const { t, locale, zone } = view;
  if (read.requests.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {read.requests.map((request) => (
        <li className="text-sm" key={request.id}>
          <p className="text-soft">
            {t("vendorPage.requested", {
              name: request.askedBy,
              at: formatInstant(instantOf(request.askedAt), { zone, locale }),
            })}
          </p>
          {request.message === "" ? null : <p className="whitespace-pre-line">{request.message}</p>}
          <p className="text-faint text-xs">
            {t("vendorPage.requestFor", { names: request.addressees.map(({ name }) => name).join(", ") })}
          </p>
        </li>
      ))}
    </ul>
  );
}
