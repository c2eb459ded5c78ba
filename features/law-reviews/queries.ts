import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** The case whose files are compared or decided on. */
export async function getCase(tx: Tx, { incidentId }: { incidentId: string }) {
  const incident = await tx.incident.findFirst({
    where: { id: incidentId },
    select: { id: true, origin: true, closedAt: true },
  });
  if (incident === null) throw notFound("incident");
  return incident;
}

/** What a publication would change in one running case, until somebody decides. */
export type PendingLaw = {
  readonly incidentId: string;
  readonly reference: string;
  readonly title: string;
  readonly exercise: boolean;
  readonly publication: string;
  readonly cells: number;
  readonly organisations: number;
};

/** In every running case in scope, or in one. */
export function listPendingLaw(tx: Tx, incidentId: string | null = null): Promise<PendingLaw[]> {
  const only = incidentId === null ? Prisma.empty : Prisma.sql`AND e.incident_id = ${incidentId}::uuid`;
  return tx.$queryRaw<PendingLaw[]>`
    SELECT i.id AS "incidentId", i.reference, i.title, i.origin = 'exercise' AS exercise,
      e.law_review ->> 'publication' AS publication, count(*)::int AS organisations,
      sum(jsonb_array_length(e.law_review -> 'moves'))::int AS cells
    FROM exposures e JOIN incidents i ON (i.workspace_id, i.id) = (e.workspace_id, e.incident_id)
    WHERE e.law_review IS NOT NULL AND i.closed_at IS NULL ${only}
    GROUP BY 1, 2, 3, 4, 5 ORDER BY exercise, reference, publication`;
}

/** The organisations of a case that wait for a decision on a publication, by name. */
export async function listWaitingFiles(tx: Tx, of: { incidentId: string; publication: string }) {
  const files = await tx.exposure.findMany({
    where: {
      incidentId: of.incidentId,
      lawReview: { path: ["publication"], equals: of.publication },
    },
    select: { id: true, organisation: { select: { name: true } } },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
  });
  return files.map(({ id, organisation: { name } }) => ({ id, name }));
}
