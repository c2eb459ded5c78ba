import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";

export async function getLine(tx: Tx, { lineId }: { lineId: string }) {
  const line = await tx.callLine.findFirst({
    where: { id: lineId },
    select: {
      id: true,
      incidentId: true,
      name: true,
      removedAt: true,
      incident: { select: { origin: true } },
    },
  });
  if (line === null) throw notFound("call line");
  return line;
}

/** Where the next line of a call tree stands. */
export async function nextRank(tx: Tx, incidentId: string): Promise<number> {
  const { _max } = await tx.callLine.aggregate({ where: { incidentId }, _max: { rank: true } });
  return (_max.rank ?? 0) + 1;
}
