import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";

/** A filing with what an act about its record needs. */
export async function getFiling(tx: Tx, filingId: string) {
  const filing = await tx.filing.findFirst({
    where: { id: filingId },
    select: {
      ...{
        id: true,
        incidentId: true,
        organisationId: true,
        obligationId: true,
        draftId: true,
        filedAt: true,
      },
      ...{ filedOn: true, filedBy: true, channel: true, receiptNumber: true, documentOn: true },
      ...{
        reasonsForDelay: true,
        correctedFiledAt: true,
        correctedFiledOn: true,
        withdrawnAt: true,
        version: true,
      },
      ...{ lateInLawBySeconds: true, proofId: true },
      obligation: {
        select: {
          exposureId: true,
          incident: { select: { reference: true, origin: true } },
          exposure: { select: { instants: true, organisation: { select: { timeZone: true } } } },
        },
      },
    },
  });
  if (filing === null) throw notFound("filing");
  return filing;
}

/** Drafts whose filing was withdrawn: what they were for is owed again. */
export async function listWithdrawn(tx: Tx, incidentId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.filing.findMany({
    where: { incidentId, draftId: { not: null }, withdrawnAt: { not: null } },
    select: { draftId: true },
  });
  return new Set(rows.flatMap(({ draftId }) => draftId ?? []));
}
