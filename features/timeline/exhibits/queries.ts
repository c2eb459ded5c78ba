import type { Tx } from "#lib/db.ts";
import { invalid } from "#lib/errors.ts";

/** Pieces that a record of this file may name: of the case as a whole or of the organisation, never counsel's. */
const citable = (incidentId: string, organisationId: string | null) => ({
  incidentId,
  visibility: "case",
  state: { in: ["checking", "held", "stored", "hash_only"] },
  OR: [{ organisationId: null }, ...(organisationId === null ? [] : [{ organisationId }])],
});

export type Exhibit = { readonly id: string; readonly number: number; readonly name: string };
type File = { readonly incidentId: string; readonly organisationId: string | null };

/** The pieces to choose from, by number. */
export function listExhibits(tx: Tx, { incidentId, organisationId }: File): Promise<Exhibit[]> {
  return tx.evidence.findMany({
    where: citable(incidentId, organisationId),
    orderBy: { number: "asc" },
    select: { id: true, number: true, name: true },
  });
}

/** Every piece of the case that the reader may see, by its id: whatever a record names can be written out. */
export async function namesOfExhibits(tx: Tx, incidentId: string): Promise<ReadonlyMap<string, Exhibit>> {
  const rows = await tx.evidence.findMany({
    where: { incidentId, visibility: "case" },
    select: { id: true, number: true, name: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The first piece of these numbers that a record of this file may name; null where there is none. */
export async function findExhibit(
  tx: Tx,
  { numbers, ...file }: File & { readonly numbers: readonly number[] },
): Promise<string | null> {
  const found = await tx.evidence.findFirst({
    where: { ...citable(file.incidentId, file.organisationId), number: { in: [...numbers] } },
    orderBy: { number: "asc" },
    select: { id: true },
  });
  return found?.id ?? null;
}

type Chosen = File & { readonly ids: readonly (string | null)[]; readonly path: string };

/** A piece that is not of this file, that is gone, or that is counsel's cannot be chosen. */
export async function expectExhibits(tx: Tx, { incidentId, organisationId, ids, path }: Chosen) {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return;
  const found = await tx.evidence.count({
    where: { ...citable(incidentId, organisationId), id: { in: wanted } },
  });
  if (found !== wanted.length) throw invalid(path, "choose");
}
