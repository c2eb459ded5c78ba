import { exportBundle } from "#features/bundles/commands/export-bundle.ts";
import { failBundle } from "#features/bundles/commands/fail-bundle.ts";
import { removeBundle } from "#features/bundles/commands/remove-bundle.ts";
import { requestBundle } from "#features/bundles/commands/request-bundle.ts";
import { sealBundle } from "#features/bundles/commands/seal-bundle.ts";
import { systemPrincipal } from "#lib/scope.ts";
import { type CrisisCell, NOW } from "./crisis-cell.ts";

type Case = { readonly cell: CrisisCell; readonly incidentId: string };

const HASH = "a".repeat(64);

/** A bundle that was made and whose file went, and one that failed: what the worker records, without its files. */
export async function liveBundles({ cell, incidentId }: Case): Promise<void> {
  const machine = systemPrincipal(cell.workspaceId);
  const ask = (asked: object) => requestBundle(cell.auditor, { incidentId, ...asked }, NOW);
  const made = await ask({ variant: "auditor" });
  await exportBundle(machine, { ...made, documents: HASH }, NOW.add({ minutes: 1 }));
  const sealed = { sha256: HASH, size: 4_200_000, checkpointSize: 12 };
  await sealBundle(machine, { ...made, ...sealed }, NOW.add({ minutes: 2 }));
  await removeBundle(machine, made, NOW.add({ hours: 80 }));
  const failed = await ask({ variant: "lab", lab: "Alpha Biologie 1" });
  await failBundle(machine, { ...failed, failure: "interrupted" }, NOW.add({ minutes: 3 }));
}
