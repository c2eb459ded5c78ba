import type { Tx } from "#lib/db.ts";
import { earliest, type Moment } from "#lib/moment.ts";

const ZONE = "Europe/Paris";

/** What was handed over, the latest first; those struck out stay, each with the reason. */
export async function listHandOvers(tx: Tx, incidentId: string) {
  const rows = await tx.handOver.findMany({
    where: { incidentId },
    orderBy: [{ recordedAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      organisationId: true,
      organisation: { select: { name: true } },
      what: true,
      exhibit: true,
      recipientKind: true,
      recipient: true,
      handedAt: true,
      handedBy: true,
      receiptKind: true,
      receiptReference: true,
      confirmedAt: true,
      confirmedBy: true,
      recordedAt: true,
      recordedBy: true,
      struckAt: true,
      struckFor: true,
    },
  });
  return rows
    .map(({ organisation, handedAt, ...row }) => ({
      ...row,
      handedAt: handedAt as Moment,
      organisationName: organisation?.name ?? null,
      /** Handed over, and nothing known yet of a receipt. */
      awaitsReceipt: row.struckAt === null && row.confirmedAt === null,
    }))
    .sort((a, b) => handed(b) - handed(a));
}

export type ListedHandOver = Awaited<ReturnType<typeof listHandOvers>>[number];

const handed = ({ handedAt }: { readonly handedAt: Moment }) => earliest(handedAt, ZONE).epochMilliseconds;
