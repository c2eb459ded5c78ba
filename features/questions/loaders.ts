import { listOwed } from "#features/exposures/queries.ts";
import { readSummary } from "#features/incidents/overview/queries.ts";
import { listNames } from "#features/obligations/matrix/queries.ts";
import { HEADED_KINDS } from "#features/reminders/catalogue.ts";
import { listReminders } from "#features/reminders/queries.ts";
import {
  canConfirmReceipt,
  canRecordNotice,
  canRecordReceipts,
  canRemindAddressees,
  canRequestNotice,
  canSendNotice,
  canWithdrawNotice,
} from "#features/vendor-notices/access.ts";
import {
  type CaseVendor,
  type ListedNotice,
  listControllerNames,
  listNotices,
  listNoticesOnFile,
  listOwedControllers,
  listOwedNotices,
  listOwnVendors,
  listRequests,
  listToConfirm,
  listToldControllers,
  listVendors,
} from "#features/vendor-notices/queries.ts";
import { deliveryOf } from "#features/vendor-notices/rules.ts";
import { isOnlyVendorContact, onOpenCase } from "#lib/access.ts";
import type { Tx } from "#lib/db.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { Actor } from "#lib/scope.ts";
import {
  canAnswerQuestion,
  canAskQuestions,
  canMakeDemand,
  canRecordAnswer,
  canWithdrawQuestion,
} from "./access.ts";
import { findNoticeHours, listDemands, listPutTo, listQuestions } from "./queries.ts";
import { dutiesOf } from "./rules.ts";

/** What a case holds about its vendors, as far as this person sees it: the whole, its own, or what is put for it. */
export function loadVendorFacet(workspace: string, reference: string) {
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readSummary(tx, reference, { actor, now });
    const { id: incidentId } = summary.incident;
    const seesAll = actor.reach === "workspace";
    const isVendors = isOnlyVendorContact(actor);
    const vendors: Vendors = isVendors
      ? await listOwnVendors(tx, { incidentId, organisationIds: actor.organisationIds })
      : await listVendors(tx, incidentId);
    const controllers = seesAll ? await listControllerNames(tx, incidentId) : [];
    const notices = await listNotices(tx, incidentId);
    const questions = await listQuestions(tx, incidentId);
    const addressed = notices
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .flatMap(({ addressees }) => addressees);
    const onFile = seesAll ? await listNoticesOnFile(tx, incidentId) : [];
    const ids = [...notices.flatMap(({ addressees }) => addressees), ...questions].map(
      (one) => one.organisationId ?? "",
    );
    return {
      ...{ summary, now, seesAll, vendors, controllers, notices, questions },
      seesFiles: !isVendors,
      requests: await listRequests(tx, incidentId),
      demands: await listDemands(tx, incidentId),
      names: await listNames(tx, [...new Set(ids)]),
      duties: await listVendorDuties(tx, vendors),
      delivery: seesAll
        ? deliveryOf({
            controllers: controllers.map(({ id }) => id),
            addressed,
            onFile: onFile.map(({ organisationId }) => organisationId),
            met: await listToldControllers(tx, incidentId),
          })
        : null,
      /** Whose file says when a notice reached them. */
      dated: new Set(onFile.map(({ organisationId }) => organisationId)),
      /** Of those to whom no notice on record is addressed. */
      onFile: onFile.filter((file) => !addressed.some((one) => one.organisationId === file.organisationId)),
      sending: await listSending(tx, {
        incidentId,
        vendors: vendors.filter((vendor) => canSendNotice(onOpenCase(actor, summary.incident), { vendor })),
      }),
      noticeHours: seesAll ? await listNoticeHours(tx, vendors) : [],
      reminders: seesAll ? await listReminders(tx, { incidentId, aboutKinds: HEADED_KINDS }) : null,
      may: actsOf(actor, onOpenCase(actor, summary.incident)),
    };
  });
}

export type VendorFacet = Awaited<ReturnType<typeof loadVendorFacet>>;

/** What this person may do here; taking back, while the case runs. */
/** What stays open when the operations are closed: an answer that comes late. */
function actsOf(actor: Actor, acting: Actor) {
  return {
    request: canRequestNotice(acting),
    recordNotice: canRecordNotice(acting),
    recordReceipts: canRecordReceipts(acting),
    withdrawNotice: (notice: ListedNotice) => canWithdrawNotice(acting, notice),
    remind: canRemindAddressees(acting),
    ask: canAskQuestions(acting),
    recordAnswer: canRecordAnswer(actor),
    demand: canMakeDemand(acting),
    withdraw: canWithdrawQuestion(acting),
    answers: (vendorId: string) => canAnswerQuestion(actor, { vendorId }),
  };
}

type Vendors = readonly CaseVendor[];

async function listVendorDuties(tx: Tx, vendors: Vendors) {
  const owed = [];
  for (const { fileId } of vendors) if (fileId !== undefined) owed.push(...(await listOwed(tx, fileId)));
  return dutiesOf(owed);
}

export type VendorDuty = Awaited<ReturnType<typeof listVendorDuties>>[number];

/** For each vendor that this person speaks for: how many it owes its notice. */
async function listSending(tx: Tx, { incidentId, vendors }: { incidentId: string; vendors: Vendors }) {
  const sending = [];
  for (const vendor of vendors) {
    const owed = await listOwedControllers(tx, { incidentId, vendorId: vendor.id });
    if (owed.length > 0) sending.push({ vendor, owed });
  }
  return sending;
}

async function listNoticeHours(tx: Tx, vendors: Vendors) {
  const found = [];
  for (const { id } of vendors) found.push(await findNoticeHours(tx, id));
  return found.filter((hours) => hours !== null);
}

/** What a vendor asks, or is asked, of whoever speaks for an organisation: to confirm, to notify, to answer. */
export function loadAsked(workspace: string) {
  return inPageScope(workspace, async (tx, actor) => {
    const own = actor.organisationIds;
    const mayConfirm = (organisationId: string) => canConfirmReceipt(actor, { organisationId });
    const vendors = own.filter((id) => canAnswerQuestion(actor, { vendorId: id }));
    return {
      now: Temporal.Now.instant().epochMilliseconds,
      toConfirm: await listToConfirm(tx, own.filter(mayConfirm)),
      toAnswer: await listPutTo(tx, vendors),
      toNotify: await listOwedNotices(tx, vendors),
    };
  });
}

export type Asked = Awaited<ReturnType<typeof loadAsked>>;
