import type { Tx } from "#lib/db.ts";

/** The case waits for whoever adds to it or closes it now; null when it is closed. */
export async function lockRunningCase(tx: Tx, incidentId: string): Promise<"running" | "closed"> {
  const [found] = await tx.$queryRaw<{ closed: boolean }[]>`
    SELECT closed_at IS NOT NULL AS closed FROM incidents WHERE id = ${incidentId}::uuid FOR UPDATE`;
  return found?.closed === false ? "running" : "closed";
}

/** Who has a file in a case already. */
export async function listPresent(tx: Tx, incidentId: string): Promise<Set<string>> {
  const files = await tx.exposure.findMany({ where: { incidentId }, select: { organisationId: true } });
  return new Set(files.map(({ organisationId }) => organisationId));
}

const FACTS = {
  risk: true,
  exemptions34: true,
  severeHealthIncident: true,
  itSystemAttack: true,
  encrypted: true,
} as const;

/** What is known of the breach in the files of a case, each kind of answer once. */
export function listKnownFacts(tx: Tx, incidentId: string) {
  return tx.exposure.findMany({
    where: { incidentId },
    select: FACTS,
    distinct: ["risk", "exemptions34", "severeHealthIncident", "itSystemAttack", "encrypted"],
    take: 2,
  });
}
