import { leakOf, NOW, openCrisis } from "#bench/crisis.ts";
import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { withScope } from "#lib/scope.ts";

/** A workspace with one running case, and what writes a line of its log. */
export async function openCase() {
  const crisis = await openCrisis({ organisations: 1, labs: 1 });
  const { incidentId } = await logIncident(crisis.dpo, leakOf(crisis, 1), NOW);
  const workspaceId = await withScope(crisis.dpo, async (_tx, actor) => actor.workspaceId);
  const stream = () => withScope(crisis.dpo, (tx) => tx.stream.findFirstOrThrow({ where: { incidentId } }));
  const write = (text: string) => writeEntry(crisis.dpo, { incidentId, text, label: "fact" }, NOW);
  return { ...crisis, incidentId, workspaceId, stream, write };
}

export type SoakedCase = Awaited<ReturnType<typeof openCase>>;
