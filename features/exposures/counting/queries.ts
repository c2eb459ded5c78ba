import type { Tx } from "#lib/db.ts";

/** The files of these organisations in running cases that have laboratories to count persons in, the latest first. */
export function listCountable(tx: Tx, organisationIds: readonly string[]) {
  return tx.exposure.findMany({
    where: {
      ...{ organisationId: { in: [...organisationIds] }, labs: { some: {} } },
      incident: { closedAt: null, NOT: { origin: "demonstration" } },
    },
    select: {
      ...{ id: true, incidentId: true, organisationId: true, version: true },
      incident: { select: { reference: true, title: true } },
      labs: {
        select: {
          labId: true,
          personsEstimated: true,
          personsConfirmed: true,
          lab: { select: { name: true } },
        },
        orderBy: { lab: { number: "asc" } },
      },
    },
    orderBy: [{ openedAt: "desc" }, { id: "asc" }],
  });
}
export type Countable = Awaited<ReturnType<typeof listCountable>>[number];
