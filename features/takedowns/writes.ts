import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";

export async function getCopy(tx: Tx, { copyId }: { copyId: string }) {
  const copy = await tx.onlineCopy.findFirst({
    where: { id: copyId },
    select: {
      id: true,
      incidentId: true,
      place: true,
      struckAt: true,
      incident: { select: { origin: true } },
    },
  });
  if (copy === null) throw notFound("copy");
  return copy;
}
