import { takeBackNotices, writeNotices } from "#features/exposures/writes.ts";
import { writeNoticeFilings } from "#features/notifications/writes.ts";
import { raiseReviews } from "#features/obligations/writes.ts";
import type { Json } from "#ledger/canonical-json.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import { type Moment, occurredAt } from "#lib/moment.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import { listFilesOf, listMetBy, listNoticesSaid, listReceiptsOf } from "./clocks/queries.ts";
import { getNotice, type NoticeInCase } from "./queries.ts";
import { anchors, anchorWithout, reachesControllers, receiptProblem } from "./rules.ts";

type Told = { readonly id: string; readonly name: string | null };

type NewNotice = {
  readonly incidentId: string;
  readonly vendor: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly given: Moment | null;
  readonly channel: string;
  readonly reference: string;
  readonly says: string;
  readonly documentOn: string | null;
  readonly reachedFirst: string;
  readonly reachedFirstAt: Moment | null;
  readonly addressees: readonly Told[];
};

type Acting = { readonly actor: Actor; readonly now: Temporal.Instant };

/**
 * Keeps a notice with everyone it is addressed to: one entry for it, one for each of them. Given to the controllers
 * themselves, it meets the vendor's own duty towards each.
 */
export async function writeNotice(tx: Tx, notice: NewNotice, { actor, now }: Acting) {
  const { incidentId, vendor, addressees, ...said } = notice;
  const vendorId = vendor.id;
  const { workspaceId } = actor;
  const noticeId = newId();
  const fields = { vendorId, ...said, recordedAt: now.toString(), recordedBy: actor.name };
  const midnight = said.documentOn === null ? null : `${said.documentOn}T00:00:00Z`;
  const { given, reachedFirstAt, ...plain } = fields;
  await tx.vendorNotice.createMany({
    data: {
      ...{ workspaceId, id: noticeId, incidentId, ...plain, documentOn: midnight },
      ...(given === null ? {} : { given }),
      ...(reachedFirstAt === null ? {} : { reachedFirstAt }),
    },
  });
  const rows = addressees.map(({ id, name }) => ({
    ...{ workspaceId, id: newId(), noticeId, incidentId, vendorId, organisationId: id, name },
  }));
  await insertRows(tx, [{ table: "notice_addressees", rows }]);
  const recorded = event("vendor_notice.recorded", {
    incidentId,
    organisationId: vendorId,
    subjectId: noticeId,
    occurred: occurredAt(given),
    fields: { ...fields, given: given as Json, reachedFirstAt: reachedFirstAt as Json },
  });
  // A vendor writes in its own name alone; what the cell records belongs to the controller's file.
  const addressed = rows.map(({ id, organisationId, name }) =>
    event("vendor_notice.addressed", {
      incidentId,
      organisationId: actor.reach === "workspace" ? organisationId : vendorId,
      subjectId: id,
      fields: { noticeId, vendorId, organisationId, name },
    }),
  );
  const met =
    given === null || !reachesControllers(said.channel)
      ? []
      : await writeNoticeFilings(
          tx,
          { ...said, incidentId, vendor, given, organisationIds: addressees.map(({ id }) => id) },
          { actor, now },
        );
  const events: [Event, ...Event[]] = [recorded, ...addressed, ...met];
  return { result: { noticeId }, events };
}

type Receipts = {
  readonly notice: NoticeInCase;
  readonly addressees: readonly { readonly id: string; readonly organisationId: string }[];
  readonly received: Moment;
  readonly how: string;
  readonly proof: string;
  /** Confirmed by the controller itself. */
  readonly own: boolean;
};

/**
 * Keeps when a notice reached controllers, one entry each; where it is the first notice on file, that instant starts
 * the controller's clock. Whoever has a receipt already is left out: an empty answer says that all had one.
 */
export async function writeReceipts(tx: Tx, receipts: Receipts, { actor, now }: Acting): Promise<Event[]> {
  const { notice, received } = receipts;
  const { incidentId } = notice;
  const organisationIds = receipts.addressees.map(({ organisationId }) => organisationId);
  const files = new Map(
    (await listFilesOf(tx, { incidentId, organisationIds })).map((file) => [file.organisationId, file]),
  );
  for (const file of files.values()) {
    const zone = file.organisation.timeZone;
    const problem = receiptProblem({ received, given: notice.given, zone }, now);
    if (problem !== null) throw invalid("received", problem);
  }
  const confirmed = await insertReceipts(tx, receipts, { actor, now });
  const changes = confirmed.flatMap(({ organisationId }) => {
    const file = files.get(organisationId);
    if (file === undefined) return [];
    const { processor_notice: before } = file.instants as { readonly processor_notice?: Moment };
    if (!anchors(received, before, file.organisation.timeZone)) return [];
    return [{ exposureId: file.id, receivedAt: received, channel: receipts.how }];
  });
  const started = changes.length === 0 ? [] : await writeNotices(tx, { actor, now, changes });
  // Withdrawing locks the files first: whoever did meanwhile is seen here.
  if ((await getNotice(tx, { noticeId: notice.id })).withdrawnAt !== null) throw withdrawnAlready();
  return [
    ...confirmed.map(({ id, organisationId, fields }) =>
      event("notice.confirmed", {
        ...{ incidentId, organisationId, subjectId: id, occurred: occurredAt(received) },
        fields: { ...fields, received: received as Json },
      }),
    ),
    ...started,
  ];
}

/** One receipt for each addressee: the second of two at once adds none. */
async function insertReceipts(tx: Tx, { notice, addressees, ...receipt }: Receipts, { actor, now }: Acting) {
  const { incidentId, vendorId, id: noticeId } = notice;
  const shared = { ...receipt, recordedAt: now.toString(), recordedBy: actor.name };
  const rows = addressees.map(({ id: addresseeId, organisationId }) => ({
    id: newId(),
    organisationId,
    fields: { addresseeId, noticeId, vendorId, organisationId, ...shared },
  }));
  const { workspaceId } = actor;
  await tx.noticeReceipt.createMany({
    data: rows.map(({ id, fields }) => ({ workspaceId, id, incidentId, ...fields })),
    skipDuplicates: true,
  });
  const kept = await tx.noticeReceipt.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: { id: true },
  });
  const added = new Set(kept.map(({ id }) => id));
  return rows.filter(({ id }) => added.has(id));
}

const withdrawnAlready = () => new AppError("conflict", "the notice is withdrawn");

type Withdrawal = { readonly notice: NoticeInCase; readonly reason: string };

/** Withdraws a notice and takes back the clocks that its receipts started: one entry for it, one for each of them. */
export async function writeWithdrawal(
  tx: Tx,
  { notice, reason }: Withdrawal,
  { actor, now }: Acting,
): Promise<[Event, ...Event[]]> {
  const { id, incidentId, vendorId } = notice;
  const organisationIds = notice.addressees.map(({ organisationId }) => organisationId);
  await tx.$executeRaw`SELECT id FROM exposures WHERE incident_id = ${incidentId}::uuid
    AND organisation_id = ANY (${organisationIds}::uuid[]) ORDER BY id FOR UPDATE`;
  const fields = { withdrawnAt: now.toString(), withdrawnBy: actor.name, withdrawnFor: reason };
  const { count } = await tx.vendorNotice.updateMany({ where: { id, withdrawnAt: null }, data: fields });
  if (count === 0) throw withdrawnAlready();
  const withdrawn = event("vendor_notice.withdrawn", {
    ...{ incidentId, organisationId: vendorId, subjectId: id, fields },
  });
  const changes = await anchorsWithout(tx, { id, incidentId, organisationIds });
  const takenBack = changes.length === 0 ? [] : await takeBackNotices(tx, { actor, now, reason, changes });
  const { workspaceId } = actor;
  const doubted = await raiseReviews(tx, { workspaceId, now, obligationIds: await listMetBy(tx, notice) });
  return [withdrawn, ...takenBack, ...doubted];
}

type OfNotice = {
  readonly id: string;
  readonly incidentId: string;
  readonly organisationIds: readonly string[];
};

/** What the file of each controller that had received a notice says without it; those that change. */
async function anchorsWithout(tx: Tx, { id, ...of }: OfNotice) {
  const receipts = Map.groupBy(await listReceiptsOf(tx, of), ({ organisationId }) => organisationId);
  const files = await listFilesOf(tx, of);
  const said = await listNoticesSaid(
    tx,
    files.map((file) => file.id),
  );
  return files.flatMap((file) => {
    const own = receipts.get(file.organisationId) ?? [];
    const receipt = own.find(({ noticeId }) => noticeId === id);
    if (receipt === undefined) return [];
    const before = said.findLast(({ exposureId, at }) => exposureId === file.id && at < receipt.recordedAt);
    const receivedAt = anchorWithout({
      onFile: (file.instants as { readonly processor_notice?: Moment }).processor_notice,
      withdrawn: receipt.received,
      before: before?.notice ?? null,
      standing: own.filter(({ stands }) => stands).map(({ received }) => received),
      fallen: own.filter(({ stands }) => !stands).map(({ received }) => received),
      zone: file.organisation.timeZone,
    });
    return receivedAt === undefined ? [] : [{ exposureId: file.id, receivedAt }];
  });
}
