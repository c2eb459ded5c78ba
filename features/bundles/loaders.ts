import { cache } from "react";
import { readSummary } from "#features/incidents/overview/queries.ts";
import { notFound } from "#lib/errors.ts";
import { inPageScope } from "#lib/page-scope.ts";

/** What can leave the case, and what left it: for whoever reads the case. */
export const loadExportsPage = cache((workspace: string, reference: string) =>
  inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readSummary(tx, reference, { actor, now });
    if (!summary.readsCase) throw notFound("page");
    return { summary };
  }),
);
