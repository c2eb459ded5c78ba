import { testDatabase } from "#scripts/test-database/test-database.ts";

const { WORKER_DATABASE_URL } = testDatabase();

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyBundle } from "#ledger/verify-bundle.ts";
import { endCopies } from "#lib/copy-rows.ts";
import { withScope } from "#lib/scope.ts";
import { nodePlatform } from "#lib/verifier/node-platform.ts";
import { openPath } from "#lib/verifier/open-path.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { requestBundle } from "./commands/request-bundle.ts";
import { jobs, type Workshop } from "./jobs.ts";
import { getBundle } from "./queries.ts";

const place = mkdtempSync(join(tmpdir(), "bundles-"));
const pool = new Pool({ connectionString: WORKER_DATABASE_URL, max: 3 });
const workshop: Workshop = {
  ...{ pool, keys: join(place, "keys"), host: "maincourante.example", folder: join(place, "exports") },
  now: () => NOW.add({ hours: 1 }),
};
afterAll(async () => {
  await Promise.all([pool.end(), endCopies()]);
  rmSync(place, { recursive: true });
});

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
});

async function makeOne(changes: object = {}) {
  const { bundleId } = await requestBundle(cell.auditor, { incidentId, variant: "auditor", ...changes }, NOW);
  await jobs.makeBundle({ workspaceId: cell.workspaceId, bundleId }, workshop);
  const row = await withScope(cell.auditor, (tx) => getBundle(tx, { bundleId }));
  return { bundleId, row, path: join(workshop.folder, `${bundleId}.zip`) };
}

const verdictOn = async (path: string, since?: string) =>
  verifyBundle({
    bundle: await openPath(path),
    ...(since === undefined ? {} : { since: await openPath(since) }),
    platform: nodePlatform,
  });

describe("a bundle that is made", () => {
  test("is valid", async () => {
    const { row, path } = await makeOne();
    expect(row.failure).toBeNull();
    expect(await verdictOn(path)).toMatchObject({ valid: true, problems: [] });
    expect(readdirSync(workshop.folder)).toHaveLength(1);
  });
});
