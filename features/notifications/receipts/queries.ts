import type { Tx } from "#lib/db.ts";
import { invalid, notFound } from "#lib/errors.ts";

type Named = { readonly id: string | null; readonly path: string };

/** An exhibit of the same case, or none; another case's is refused at its field. */
export async function requireExhibit(tx: Tx, incidentId: string, { id, path }: Named): Promise<void> {
  if (id === null) return;
  const found = await tx.evidence.count({ where: { id, incidentId, visibility: "case" } });
  if (found === 0) throw invalid(path, "choose");
}

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
      ...{ reasonsForDelay: true, correctedFiledAt: true, withdrawnAt: true, version: true },
      obligation: {
        select: {
          incident: { select: { reference: true, origin: true } },
          exposure: { select: { organisation: { select: { timeZone: true } } } },
        },
      },
    },
  });
  if (filing === null) throw notFound("filing");
  return filing;
}
export type FilingOnFile = Awaited<ReturnType<typeof getFiling>>;

/** Exhibits that can hold a receipt or a proof, the latest first. */
export function listExhibits(tx: Tx, incidentId: string) {
  return tx.evidence.findMany({
    where: { incidentId, visibility: "case" },
    select: { id: true, number: true, name: true },
    orderBy: { number: "desc" },
  });
}
