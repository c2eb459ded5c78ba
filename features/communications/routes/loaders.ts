import { listFileNames, readCase } from "#features/incidents/overview/queries.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { canRecordSending } from "../access.ts";
import { listTexts } from "../texts/queries.ts";
import { canWriteRoute } from "./access.ts";
import { listRoutes, listVictimComplaints } from "./queries.ts";

type Place = { readonly workspace: string; readonly reference: string };

/** Where victims are told to complain, and how many complaints are known. */
export function loadRoutes({ workspace, reference }: Place) {
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readCase(tx, reference, { actor, now });
    const { id: incidentId, closedAt } = summary.incident;
    const isRunning = closedAt === null;
    const files = await listFileNames(tx, incidentId);
    return {
      ...{ summary, now },
      routes: await listRoutes(tx, incidentId),
      complaints: await listVictimComplaints(tx, incidentId),
      texts: await listTexts(tx, incidentId),
      mayWrite: isRunning && canWriteRoute(actor),
      own: isRunning ? files.filter((one) => canRecordSending(actor, one)) : [],
    };
  });
}

export type LoadedRoutes = Awaited<ReturnType<typeof loadRoutes>>;
