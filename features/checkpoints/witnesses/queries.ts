import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";

/** A witness that was named and not dismissed since. */
export async function getWitness(tx: Tx, { witnessId }: { witnessId: string }) {
  const witness = await tx.witness.findFirst({
    where: { id: witnessId, dismissedAt: null },
    select: { id: true, version: true },
  });
  if (witness === null) throw notFound("witness");
  return witness;
}

/** Whom checkpoints are sent to, by name, with what came of the last sending. */
export function listWitnesses(tx: Tx) {
  return tx.witness.findMany({
    where: { dismissedAt: null },
    select: {
      ...{ id: true, kind: true, name: true, url: true, verifierKey: true, namedAt: true, namedBy: true },
      ...{ askedAt: true, version: true },
      sending: { select: { size: true, takenSize: true, sentAt: true, outcome: true, status: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

export type ListedWitness = Awaited<ReturnType<typeof listWitnesses>>[number];
