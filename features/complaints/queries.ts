import { readCase } from "#features/incidents/overview/queries.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import type { Moment } from "#lib/moment.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { COMPLAINT_RULES } from "./catalogue.ts";

const SELECT = {
  ...{ id: true, incidentId: true, organisationId: true, complainant: true, power: true },
  ...{ powerEvidenceId: true, filedWith: true, office: true, facts: true, exhibitIds: true },
  ...{ preparedAt: true, preparedBy: true, lodged: true, lodgedBy: true, proof: true, proofNumber: true },
  ...{ proofOn: true, proofEvidenceId: true, proofRecordedAt: true, proofRecordedBy: true },
  ...{ struckAt: true, struckFor: true, version: true },
  exposure: {
    select: {
      organisation: { select: { name: true, timeZone: true } },
      incident: { select: { origin: true, closedAt: true } },
    },
  },
} as const satisfies Prisma.ComplaintSelect;

type ComplaintRow = Prisma.ComplaintGetPayload<{ select: typeof SELECT }>;

function toComplaint({ lodged, proofOn, ...row }: ComplaintRow) {
  return {
    ...row,
    lodged: lodged as Moment | null,
    proofOn: proofOn?.toISOString().slice(0, 10) ?? null,
  };
}

export type ListedComplaint = ReturnType<typeof toComplaint>;

type Of = { readonly incidentId: string; readonly organisationId?: string };

/** The complaints of a case, or of one organisation in it, the latest prepared first. */
export async function listComplaints(tx: Tx, of: Of): Promise<ListedComplaint[]> {
  const rows = await tx.complaint.findMany({
    where: of,
    orderBy: [{ preparedAt: "desc" }, { id: "asc" }],
    select: SELECT,
  });
  return rows.map(toComplaint);
}

export async function getComplaint(tx: Tx, { complaintId }: { readonly complaintId: string }) {
  const row = await tx.complaint.findFirst({ where: { id: complaintId }, select: SELECT });
  if (row === null) throw notFound("complaint");
  return toComplaint(row);
}

/** The file of one organisation in a case; out of scope it does not exist. */
export async function getFile(
  tx: Tx,
  { incidentId, organisationId }: { readonly incidentId: string; readonly organisationId: string },
) {
  const file = await tx.exposure.findFirst({
    where: { incidentId, organisationId },
    select: {
      ...{ incidentId: true, organisationId: true },
      organisation: { select: { name: true, timeZone: true } },
      incident: { select: { origin: true } },
    },
  });
  if (file === null) throw notFound("organisation file");
  return file;
}

export type CaseFile = Awaited<ReturnType<typeof getFile>>;

/** The case at an address, and in it the file of the organisation that the address names. */
export async function readFile(
  tx: Tx,
  { reference, organisation }: { readonly reference: string; readonly organisation: string },
  reading: Parameters<typeof readCase>[2],
) {
  const summary = await readCase(tx, reference, reading);
  if (!isId(organisation)) throw notFound("organisation");
  const of = { incidentId: summary.incident.id, organisationId: organisation };
  return { summary, of, file: await getFile(tx, of) };
}

/** Every organisation of a case in scope, by name. */
export async function listFiles(tx: Tx, incidentId: string) {
  const rows = await tx.exposure.findMany({
    where: { incidentId },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    select: { organisationId: true, organisation: { select: { name: true, timeZone: true } } },
  });
  return rows.map(({ organisationId, organisation }) => ({ organisationId, ...organisation }));
}

const DUTY = {
  ...{ id: true, organisationId: true, ruleId: true, addressee: true, ownRule: true, state: true },
  ...{ dueAt: true, legalLimitAt: true, targetAt: true, triggerAt: true, waitsFor: true, filedAt: true },
  filings: {
    where: { withdrawnAt: null },
    orderBy: [{ filedAt: "asc" }, { recordedAt: "asc" }],
    take: 1,
    select: {
      filedAt: true,
      filedOn: true,
      correctedFiledAt: true,
      correctedFiledOn: true,
      receiptNumber: true,
      lateBySeconds: true,
    },
  },
} as const satisfies Prisma.ObligationSelect;

/** Of the rows chosen those that stand, the earliest due first. */
export function listDuties(tx: Tx, chosen: Prisma.ObligationWhereInput) {
  return tx.obligation.findMany({
    where: { ...chosen, state: { not: "withdrawn" } },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { ruleId: "asc" }, { id: "asc" }],
    select: DUTY,
  });
}

export type Duty = Awaited<ReturnType<typeof listDuties>>[number];

/** The duties of a case that a complaint meets, of each organisation. */
export function listComplaintDuties(tx: Tx, of: Of) {
  return listDuties(tx, { ...of, ruleId: { in: [...COMPLAINT_RULES] } });
}
