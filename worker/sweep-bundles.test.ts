import { testDatabase } from "#scripts/test-database/test-database.ts";

const { WORKER_DATABASE_URL } = testDatabase();

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { afterAll, expect, test, vi } from "vitest";
import { requestBundle } from "#features/bundles/commands/request-bundle.ts";
import { getBundle } from "#features/bundles/queries.ts";
import { endCopies } from "#lib/copy-rows.ts";
import { withScope } from "#lib/scope.ts";
import { logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { sweepBundles } from "./sweep-bundles.ts";

const place = mkdtempSync(join(tmpdir(), "sweep-"));
vi.stubEnv("DATA_DIR", place);
const queue = new Pool({ connectionString: WORKER_DATABASE_URL, max: 4 });
afterAll(async () => {
  await Promise.all([queue.end(), endCopies()]);
  rmSync(place, { recursive: true });
});

test("the sweep makes what was asked for, once, and deletes the file 30 days later; the record stays", async () => {
  const cell = await openCrisisCell();
  const { incidentId } = await logLeak(cell);
  const { bundleId } = await requestBundle(cell.auditor, { incidentId, variant: "regulator" }, NOW);
  const row = () => withScope(cell.auditor, (tx) => getBundle(tx, { bundleId }));
  const file = join(place, "exports", `${bundleId}.zip`);
  await Promise.all([sweepBundles(queue, NOW), sweepBundles(queue, NOW)]);
  const made = await row();
  expect(made).toMatchObject({ failure: null, readyAt: expect.any(Date), removedAt: null });
  const [exported] = await withScope(cell.dpo, (tx) =>
    tx.entry.groupBy({ by: ["type"], where: { subjectId: bundleId, type: "bundle.exported" }, _count: true }),
  );
  expect(exported?._count).toBe(1);
  const readyAt = Temporal.Instant.fromEpochMilliseconds(made.readyAt?.getTime() ?? 0);
  await sweepBundles(queue, readyAt.add({ hours: 719 }));
  expect(existsSync(file)).toBe(true);
  await sweepBundles(queue, readyAt.add({ hours: 720 }));
  expect(existsSync(file)).toBe(false);
  expect(await row()).toMatchObject({ sha256: made.sha256, removedAt: expect.any(Date) });
});

test("the sweep reads no more of a bundle than which are to be made or to be deleted", async () => {
  for (const column of ["variant", "asked_by", "sha256", "incident_id"])
    await expect(queue.query(`SELECT ${column} FROM bundles`), column).rejects.toThrow("permission denied");
});
