import { cache } from "react";
import { notFound } from "#lib/errors.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { listMeasuredFiles } from "./queries.ts";
import { splitBy, summarise } from "./rules.ts";
import { metricsAsked } from "./schema.ts";

type Search = { readonly [name: string]: string | string[] | undefined };

/** How long things took and how often they were late, over the files in scope. */
export const loadMetrics = cache(async (workspace: string, search: Promise<Search>) => {
  const { by } = metricsAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    if (actor.reach === "none") throw notFound("page");
    const files = await listMeasuredFiles(tx, Temporal.Now.instant().epochMilliseconds);
    return { by, reach: actor.reach, whole: summarise(files), rows: splitBy(files, by) };
  });
});

export type Metrics = Awaited<ReturnType<typeof loadMetrics>>;
