import { readDecisions } from "#features/decisions/queries.ts";
import { decisionsAsked } from "#features/decisions/schema.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { listFileNames, readCase } from "../overview/queries.ts";

type Search = { readonly [name: string]: string | string[] | undefined };

/** What is asked and what is decided in a case, by the controllers and by the cell. */
export async function loadDecisions(workspace: string, reference: string, search: Promise<Search>) {
  const { duty } = decisionsAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant();
    const summary = await readCase(tx, reference, { actor, now: now.epochMilliseconds });
    const incidentId = summary.incident.id;
    const isOpen = summary.incident.closedAt === null;
    return {
      summary,
      organisations: await listFileNames(tx, incidentId),
      decisions: await readDecisions(tx, { incidentId, actor, duty, isOpen, now }),
    };
  });
}

export type LoadedDecisions = Awaited<ReturnType<typeof loadDecisions>>;
