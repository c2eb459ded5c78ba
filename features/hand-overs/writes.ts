import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";

export async function getHandOver(tx: Tx, { handOverId }: { handOverId: string }) {
  const handOver = await tx.handOver.findFirst({
    where: { id: handOverId },
    select: { id: true, incidentId: true, what: true, incident: { select: { origin: true } } },
  });
  if (handOver === null) throw notFound("hand-over");
  return handOver;
}
