import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { cache } from "react";
import { directsCell } from "#features/decisions/operational/queries.ts";
import { readSummary } from "#features/incidents/overview/queries.ts";
import { listVendors } from "#features/vendor-notices/queries.ts";
import type { Tx } from "#lib/db.ts";
import { readEnv } from "#lib/env.ts";
import { notFound } from "#lib/errors.ts";
import type { MadeFile } from "#lib/file-answer.ts";
import { isId } from "#lib/ids.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { type Actor, type Principal, withScope } from "#lib/scope.ts";
import { requirePrincipal } from "#lib/session.ts";
import { canTakeBundle } from "./access.ts";
import { getBundle, listBundles, listLabs } from "./queries.ts";
import { bundleFileName, stateOf } from "./rules.ts";

/** What can leave the case, and what left it: for whoever reads the case. */
export const loadExportsPage = cache((workspace: string, reference: string) =>
  inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant();
    const summary = await readSummary(tx, reference, { actor, now: now.epochMilliseconds });
    if (!summary.readsCase) throw notFound("page");
    const incidentId = summary.incident.id;
    if (actor.reach !== "workspace") return { summary, bundles: null, vendors: [] };
    const mayTake = await takes(tx, incidentId, { actor, now });
    const bundles = { all: await listBundles(tx, incidentId), labs: await listLabs(tx, incidentId), mayTake };
    return { summary, bundles, vendors: await listVendors(tx, incidentId) };
  }),
);

export type LoadedBundles = NonNullable<Awaited<ReturnType<typeof loadExportsPage>>["bundles"]>;

type Present = { readonly actor: Actor; readonly now: Temporal.Instant };

async function takes(tx: Tx, incidentId: string, { actor, now }: Present): Promise<boolean> {
  const isDirector = isId(actor.id) && (await directsCell(tx, { incidentId, actor, now }));
  return canTakeBundle(actor, { isDirector });
}

type Asked = { readonly workspace: string; readonly reference: string; readonly bundle: string };

/** The file of a bundle for whoever may take it; what is not whole or no longer kept is not found. */
export async function openBundle(
  principal: Principal,
  { reference, bundle: bundleId }: Omit<Asked, "workspace">,
  now: Temporal.Instant,
) {
  if (!isId(bundleId)) throw notFound("bundle");
  const bundle = await withScope(principal, async (tx, actor) => {
    const found = await getBundle(tx, { bundleId });
    const isHere = found.incident.reference === reference && stateOf(found) === "ready";
    if (!isHere || !(await takes(tx, found.incidentId, { actor, now }))) throw notFound("bundle");
    return found;
  });
  const path = join(resolve(readEnv().DATA_DIR, "exports"), bundleFileName(bundle.id));
  const { size } = await stat(path).catch(() => {
    throw notFound("file of the bundle");
  });
  return { path, size, name: `${reference}-${bundle.variant.replace(":", "-")}.zip` };
}

/** The same as a file, sent as it lies on the disk. */
export async function loadBundleFile({ workspace, ...asked }: Asked): Promise<MadeFile> {
  const { path, size, name } = await openBundle(
    await requirePrincipal(workspace),
    asked,
    Temporal.Now.instant(),
  );
  return { name, type: "application/zip", size, body: createReadStream(path) };
}
