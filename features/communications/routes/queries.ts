import type { Tx } from "#lib/db.ts";
import type { Language, Route } from "./catalogue.ts";

/** Every version of what persons are told of where they can complain, the latest first. */
export async function listRoutes(tx: Tx, incidentId: string) {
  const rows = await tx.complaintRoute.findMany({
    where: { incidentId },
    orderBy: [{ number: "desc" }, { id: "asc" }],
    select: {
      ...{ id: true, number: true, language: true, text: true, links: true, textVersionId: true },
      ...{ recordedAt: true, recordedBy: true },
      textVersion: { select: { number: true, text: { select: { title: true } } } },
    },
  });
  return rows.map(({ language, ...row }) => ({ ...row, language: language as Language }));
}

export type ListedRoute = Awaited<ReturnType<typeof listRoutes>>[number];

/** How many complaints of victims each organisation knows of, as they stand. */
export async function listVictimComplaints(tx: Tx, incidentId: string) {
  const rows = await tx.victimComplaintCount.findMany({
    where: { incidentId, replacedBy: { none: {} } },
    orderBy: [{ exposure: { organisation: { name: "asc" } } }, { route: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, organisationId: true, route: true, count: true, countedOn: true, source: true },
      exposure: { select: { organisation: { select: { name: true } } } },
    },
  });
  return rows.map(({ exposure, route, countedOn, ...row }) => ({
    ...{ ...row, name: exposure.organisation.name, route: route as Route },
    countedOn: countedOn.toISOString().slice(0, 10),
  }));
}

export type VictimComplaints = Awaited<ReturnType<typeof listVictimComplaints>>[number];
