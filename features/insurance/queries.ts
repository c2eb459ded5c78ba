import { listDuties } from "#features/complaints/queries.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { INSURER } from "./catalogue.ts";

const SELECT = {
  ...{ id: true, incidentId: true, organisationId: true, insurer: true, policy: true, terms: true },
  ...{ expert: true, reference: true, noticed: true, noticeChannel: true, noticedBy: true },
  ...{ documentIds: true, recordedAt: true, recordedBy: true, version: true },
  exposure: {
    select: {
      organisation: { select: { name: true, timeZone: true } },
      incident: { select: { origin: true, closedAt: true } },
    },
  },
  agreements: {
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, what: true, sort: true, amountCents: true, asked: true, recordedAt: true },
      ...{ recordedBy: true, answer: true, answered: true, answeredBy: true, limitCents: true },
      ...{ evidenceId: true },
    },
  },
} as const satisfies Prisma.InsuranceFileSelect;

type FileRow = Prisma.InsuranceFileGetPayload<{ select: typeof SELECT }>;

function toFile({ noticed, agreements, ...row }: FileRow) {
  return {
    ...row,
    noticed: noticed as Moment | null,
    agreements: agreements.map(({ amountCents, limitCents, asked, answered, ...one }) => ({
      ...one,
      ...{ asked: asked as Moment, answered: answered as Moment | null },
      amountCents: amountCents === null ? null : Number(amountCents),
      limitCents: limitCents === null ? null : Number(limitCents),
    })),
  };
}

export type InsuranceFile = ReturnType<typeof toFile>;
export type ListedAgreement = InsuranceFile["agreements"][number];

type Of = { readonly incidentId: string; readonly organisationId?: string };

/** The insurers' files of a case, or of one organisation in it, the first opened first. */
export async function listInsuranceFiles(tx: Tx, of: Of): Promise<InsuranceFile[]> {
  const rows = await tx.insuranceFile.findMany({
    where: of,
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: SELECT,
  });
  return rows.map(toFile);
}

export async function getInsuranceFile(tx: Tx, { fileId }: { readonly fileId: string }) {
  const row = await tx.insuranceFile.findFirst({ where: { id: fileId }, select: SELECT });
  if (row === null) throw notFound("insurance file");
  return toFile(row);
}

export async function getAgreement(tx: Tx, { agreementId }: { readonly agreementId: string }) {
  const found = await tx.priorAgreement.findFirst({
    where: { id: agreementId },
    select: { fileId: true },
  });
  if (found === null) throw notFound("agreement");
  const file = await getInsuranceFile(tx, found);
  const agreement = file.agreements.find(({ id }) => id === agreementId);
  if (agreement === undefined) throw notFound("agreement");
  return { ...file, agreement };
}

/** What is owed to the insurer, by law or by a rule of one's own: the policy's time is one. */
export function listInsurerDuties(tx: Tx, of: Of) {
  return listDuties(tx, { ...of, addressee: INSURER });
}

/** What the file of readiness says of the insurer and the broker of one organisation. */
export function listInsurers(tx: Tx, organisationId: string) {
  return tx.contact.findMany({
    where: { organisationId, part: { in: ["insurer", "broker"] }, none: false },
    orderBy: { part: "desc" },
    select: { part: true, name: true, firm: true, email: true, phone: true, reference: true, note: true },
  });
}

/** What was spent for one organisation, as far as the reader reads its costs. */
export async function listSpent(tx: Tx, of: { incidentId: string; organisationId: string }) {
  const sums = await tx.cost.groupBy({ by: ["sort"], where: of, _sum: { amountCents: true } });
  return sums.map(({ sort, _sum }) => ({ sort, amountCents: Number(_sum.amountCents ?? 0n) }));
}
