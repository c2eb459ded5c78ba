import type { Change } from "#ledger/fold.ts";
import type { Tx } from "#lib/db.ts";
import { labCountsIn } from "./rules.ts";

/** What the laboratories are called whose persons these entries count, as far as the reader sees them. */
export async function nameCountedLabs(
  tx: Tx,
  entries: readonly { readonly changes: readonly Change[] }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = entries.flatMap(({ changes }) =>
    changes.flatMap(({ to }) => labCountsIn(to)?.map(({ labId }) => labId) ?? []),
  );
  if (ids.length === 0) return new Map();
  return namesOf(await tx.lab.findMany({ where: { id: { in: [...new Set(ids)] } }, select: NAMED }));
}

/** The same of every laboratory of a case. */
export async function nameLabsOfCase(tx: Tx, incidentId: string): Promise<ReadonlyMap<string, string>> {
  const where = { exposures: { some: { exposure: { incidentId } } } };
  return namesOf(await tx.lab.findMany({ where, select: NAMED }));
}

const NAMED = { id: true, name: true } as const;
const namesOf = (labs: readonly { readonly id: string; readonly name: string }[]) =>
  new Map(labs.map(({ id, name }) => [id, name]));
