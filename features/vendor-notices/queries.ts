import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { clockOf } from "./rules.ts";

export const VENDOR_ROLES = ["processor", "sub_processor", "host", "manufacturer"];
const CONTROLLERS = ["controller", "joint_controller"];

type OwnVendors = { readonly incidentId: string; readonly organisationIds: readonly string[] };
type OfVendor = { readonly incidentId: string; readonly vendorId: string };

/** Whoever processes for the controllers of a case, and what the case is. */
export async function getVendorInCase(tx: Tx, { incidentId, vendorId }: OfVendor) {
  const incident = await tx.incident.findFirst({
    where: { id: incidentId },
    select: { id: true, reference: true, origin: true },
  });
  if (incident === null) throw notFound("incident");
  const vendor = (await listVendors(tx, incidentId)).find(({ id }) => id === vendorId);
  if (vendor === undefined) throw notFound("vendor");
  return { incident, vendor };
}

/** Of a vendor's own people: the organisations they speak for, which see no file. */
export async function listOwnVendors(tx: Tx, { incidentId, organisationIds }: OwnVendors) {
  const own = { in: [...organisationIds] };
  const owing = await tx.obligation.findMany({
    where: { incidentId, organisationId: own, addressee: "controller" },
    select: { organisationId: true },
    distinct: ["organisationId"],
  });
  const concerned = { some: { incidentId } };
  const said = [{ vendorNotices: concerned }, { noticeRequests: concerned }, { questionsPut: concerned }];
  return tx.organisation.findMany({
    where: {
      id: own,
      OR: [{ id: { in: owing.map((one) => one.organisationId) } }, ...said, { demandsPut: concerned }],
    },
    select: { id: true, name: true, timeZone: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/** The vendors that have a file in a case, by name; those in scope. */
export async function listVendors(tx: Tx, incidentId: string) {
  const files = await tx.exposure.findMany({
    where: { incidentId, roles: { hasSome: VENDOR_ROLES } },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    select: { organisationId: true, id: true, organisation: { select: { name: true, timeZone: true } } },
  });
  return files.map(({ id, organisationId, organisation }) => ({
    ...{ id: organisationId, fileId: id },
    ...organisation,
  }));
}

/** Without a file to whoever sees none. */
export type CaseVendor = Awaited<ReturnType<typeof listOwnVendors>>[number] & { readonly fileId?: string };

/** The controllers of a case that are in scope, by name. */
export async function listControllerNames(tx: Tx, incidentId: string) {
  const files = await tx.exposure.findMany({
    where: { incidentId, roles: { hasSome: CONTROLLERS } },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    select: { organisationId: true, organisation: { select: { name: true } } },
  });
  return files.map(({ organisationId, organisation }) => ({ id: organisationId, name: organisation.name }));
}

export type NamedController = { readonly id: string; readonly name: string };

/** When a processor's notice reached each controller, as their files have it, whatever brought it there. */
export async function listNoticesOnFile(tx: Tx, incidentId: string) {
  const files = await tx.exposure.findMany({
    where: { incidentId, roles: { hasSome: CONTROLLERS } },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    select: { organisationId: true, instants: true },
  });
  return files.flatMap(({ organisationId, instants }) => {
    const { processor_notice: at } = instants as { readonly processor_notice?: Moment };
    return at === undefined ? [] : [{ organisationId, at }];
  });
}

/** The controllers to whom a vendor owes its notice: the rows of its own duty name them by their id alone. */
export async function listOwedControllers(tx: Tx, { incidentId, vendorId }: OfVendor): Promise<string[]> {
  const owed = await tx.obligation.findMany({
    where: { incidentId, organisationId: vendorId, addressee: "controller", state: { not: "withdrawn" } },
    select: { subject: true },
    distinct: ["subject"],
  });
  return owed.map(({ subject }) => subject).filter((subject) => subject !== "");
}

/** The controllers towards whom a duty to tell them is met in a case. */
export async function listToldControllers(tx: Tx, incidentId: string): Promise<string[]> {
  const met = await tx.obligation.findMany({
    where: { incidentId, addressee: "controller", filedAt: { not: null } },
    select: { subject: true },
    distinct: ["subject"],
  });
  return met.map(({ subject }) => subject);
}

/** What the cell asked the vendors of a case to give notice of, the latest first. */
export async function listRequests(tx: Tx, incidentId: string) {
  const requests = await tx.noticeRequest.findMany({
    where: { incidentId },
    orderBy: [{ askedAt: "desc" }, { id: "asc" }],
    select: { id: true, vendorId: true, message: true, addressees: true, askedAt: true, askedBy: true },
  });
  return requests.map(({ addressees, ...request }) => ({
    ...request,
    addressees: addressees as NamedController[],
  }));
}

export type ListedRequest = Awaited<ReturnType<typeof listRequests>>[number];

const addresseeSelect = {
  id: true,
  organisationId: true,
  name: true,
  receipt: {
    select: { received: true, how: true, proof: true, own: true, recordedAt: true, recordedBy: true },
  },
} satisfies Prisma.NoticeAddresseeSelect;

const noticeSelect = {
  id: true,
  incidentId: true,
  vendorId: true,
  given: true,
  channel: true,
  reference: true,
  says: true,
  documentOn: true,
  reachedFirst: true,
  reachedFirstAt: true,
  recordedAt: true,
  recordedBy: true,
  withdrawnAt: true,
  withdrawnBy: true,
  withdrawnFor: true,
  addressees: { select: addresseeSelect, orderBy: [{ name: "asc" }, { id: "asc" }] },
} satisfies Prisma.VendorNoticeSelect;

type NoticeRow = Prisma.VendorNoticeGetPayload<{ select: typeof noticeSelect }>;

/** The notices of a case, the latest first, each with its addressees in scope and their receipts. */
export async function listNotices(tx: Tx, incidentId: string): Promise<ListedNotice[]> {
  const rows = await tx.vendorNotice.findMany({
    where: { incidentId },
    orderBy: [{ recordedAt: "desc" }, { id: "asc" }],
    select: noticeSelect,
  });
  return rows.map(toNotice);
}

/** Written by the commands of this feature alone, after their schemas read every moment. */
function toNotice({ given, reachedFirstAt, addressees, ...row }: NoticeRow) {
  return {
    ...row,
    given: given as Moment | null,
    reachedFirstAt: reachedFirstAt as Moment | null,
    addressees: addressees.map(({ receipt, ...addressee }) => ({
      ...addressee,
      receipt: receipt === null ? null : { ...receipt, received: receipt.received as Moment },
    })),
  };
}

export type ListedNotice = ReturnType<typeof toNotice>;
export type ListedAddressee = ListedNotice["addressees"][number];

export async function getNotice(tx: Tx, { noticeId }: { readonly noticeId: string }) {
  const row = await tx.vendorNotice.findFirst({
    where: { id: noticeId },
    select: { ...noticeSelect, incident: { select: { origin: true } } },
  });
  if (row === null) throw notFound("notice");
  const { incident, ...notice } = row;
  return { ...toNotice(notice), origin: incident.origin };
}

export type NoticeInCase = Awaited<ReturnType<typeof getNotice>>;

export async function getAddressee(tx: Tx, { addresseeId }: { readonly addresseeId: string }) {
  const addressee = await tx.noticeAddressee.findFirst({
    where: { id: addresseeId },
    select: { id: true, organisationId: true, noticeId: true },
  });
  if (addressee === null) throw notFound("addressee");
  return { ...addressee, notice: await getNotice(tx, addressee) };
}

/** Notices addressed to these organisations in running cases that nobody confirmed yet. */
export async function listToConfirm(tx: Tx, organisationIds: readonly string[]) {
  const rows = await tx.noticeAddressee.findMany({
    where: {
      organisationId: { in: [...organisationIds] },
      receipt: null,
      notice: { withdrawnAt: null, incident: { closedAt: null } },
    },
    select: {
      ...{ id: true, incidentId: true, organisationId: true, vendorId: true },
      notice: {
        select: {
          given: true,
          channel: true,
          reference: true,
          says: true,
          recordedAt: true,
          incident: {
            select: { reference: true, title: true, origin: true, vendorId: true, vendorName: true },
          },
        },
      },
    },
    orderBy: [{ notice: { recordedAt: "asc" } }, { id: "asc" }],
  });
  const files = await tx.exposure.findMany({
    where: { OR: rows.map(({ incidentId, organisationId }) => ({ incidentId, organisationId })) },
    select: { incidentId: true, organisationId: true, instants: true },
  });
  const instants = new Map(files.map((file) => [`${file.incidentId} ${file.organisationId}`, file.instants]));
  return rows.map(({ notice: { given, ...notice }, incidentId, ...row }) => ({
    ...row,
    ...notice,
    given: given as Moment | null,
    clock: clockOf(instants.get(`${incidentId} ${row.organisationId}`)),
  }));
}

export type ToConfirm = Awaited<ReturnType<typeof listToConfirm>>[number];

/** Running cases in which these vendors owe controllers their notice and gave none yet. */
export async function listOwedNotices(tx: Tx, vendorIds: readonly string[]) {
  const owed = await tx.obligation.findMany({
    where: {
      organisationId: { in: [...vendorIds] },
      addressee: "controller",
      state: { in: ["due", "open", "undetermined"] },
      incident: {
        closedAt: null,
        vendorNotices: { none: { vendorId: { in: [...vendorIds] }, withdrawnAt: null } },
      },
    },
    distinct: ["incidentId"],
    select: { incident: { select: { id: true, reference: true, title: true, origin: true } } },
  });
  return owed.map(({ incident }) => incident);
}
