import type { Tx } from "#lib/db.ts";
import type { Moment } from "#lib/moment.ts";
import type { NoticeInCase } from "../queries.ts";

/** The files of these organisations in a case, for the clock that a receipt starts. */
export function listFilesOf(
  tx: Tx,
  of: { readonly incidentId: string; readonly organisationIds: readonly string[] },
) {
  return tx.exposure.findMany({
    where: { incidentId: of.incidentId, organisationId: { in: [...of.organisationIds] } },
    select: {
      id: true,
      organisationId: true,
      instants: true,
      organisation: { select: { timeZone: true } },
    },
  });
}

type OfOrganisations = { readonly incidentId: string; readonly organisationIds: readonly string[] };

/** Every receipt of these organisations in a case, and whether its notice still stands. */
export async function listReceiptsOf(tx: Tx, { incidentId, organisationIds }: OfOrganisations) {
  const rows = await tx.noticeReceipt.findMany({
    where: { incidentId, organisationId: { in: [...organisationIds] } },
    select: {
      ...{ noticeId: true, organisationId: true, received: true, recordedAt: true },
      addressee: { select: { notice: { select: { withdrawnAt: true } } } },
    },
    orderBy: { id: "asc" },
  });
  return rows.map(({ received, addressee, ...row }) => ({
    ...row,
    received: received as Moment,
    stands: addressee.notice.withdrawnAt === null,
  }));
}

export type KnownReceipt = Awaited<ReturnType<typeof listReceiptsOf>>[number];
export type NoticeSaid = { readonly exposureId: string; readonly at: Date; readonly notice: Moment | null };

/** What each file said, entry by entry, about when a processor's notice reached it. */
export function listNoticesSaid(tx: Tx, exposureIds: readonly string[]): Promise<NoticeSaid[]> {
  return tx.$queryRaw<NoticeSaid[]>`
    SELECT e.subject_id AS "exposureId", e.recorded_at AS at, v.value -> 'processor_notice' AS notice
    FROM entries e JOIN entry_values v ON (v.workspace_id, v.stream_id, v.seq) = (e.workspace_id, e.stream_id, e.seq)
    WHERE e.subject_id = ANY (${[...exposureIds]}::uuid[]) AND e.subject_kind = 'exposure' AND v.name = 'instants'
    ORDER BY e.seq`;
}

/** The vendor's own duties that this notice met: filed with it, in the same act. */
export async function listMetBy(
  tx: Tx,
  { incidentId, vendorId, channel, recordedAt, addressees }: NoticeInCase,
): Promise<string[]> {
  const met = await tx.filing.findMany({
    where: {
      ...{ incidentId, organisationId: vendorId, channel, recordedAt },
      obligation: {
        addressee: "controller",
        subject: { in: addressees.map(({ organisationId }) => organisationId) },
      },
    },
    select: { obligationId: true },
    orderBy: { obligationId: "asc" },
  });
  return met.map(({ obligationId }) => obligationId);
}
