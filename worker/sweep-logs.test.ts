import { testDatabase } from "#scripts/test-database/test-database.ts";

const { WORKER_DATABASE_URL } = testDatabase();

import { afterEach, describe, expect, it, vi } from "vitest";
import { rotateLogKey } from "#features/checkpoints/commands/rotate-log-key.ts";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { withScope } from "#lib/scope.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { testSigner } from "#scripts/test-database/signed-log.ts";
import { sweepLogs } from "./sweep-logs.ts";

const { pool, keys } = testSigner(WORKER_DATABASE_URL);
afterEach(() => vi.unstubAllEnvs());

const sweep = (minutes: number, folder = keys) => {
  vi.stubEnv("LOG_KEYS", folder);
  return sweepLogs(pool, NOW.add({ minutes }));
};
const sizesOf = (cell: CrisisCell) =>
  withScope(cell.dpo, async (tx) =>
    (await tx.checkpoint.findMany({ orderBy: { size: "asc" } })).map(({ size }) => size),
  );

describe("the sweep of logs", () => {
  it("signs each workspace's log that grew, and no other again", async () => {
    const [one, other] = [await openCrisisCell(), await openCrisisCell()];
    const { incidentId } = await logLeak(one);
    await sweep(0);
    expect([await sizesOf(one), await sizesOf(other)]).toEqual([[2], [1]]);
    await writeEntry(one.dpo, { incidentId, text: "Une ligne", label: "fact" }, NOW);
    await rotateLogKey(other.administrator, { reason: "Prudence" }, NOW.add({ minutes: 1 }));
    await sweep(1);
    await sweep(2);
    expect([await sizesOf(one), await sizesOf(other)]).toEqual([
      [2, 3],
      [1, 2],
    ]);
  });

  it("run by two workers at once signs one history", async () => {
    const cell = await openCrisisCell();
    await Promise.all([sweep(0), sweep(0)]);
    expect(await sizesOf(cell)).toEqual([1]);
  });

  it("says why a log is not signed and signs it when that is over, the others meanwhile", async () => {
    const cell = await openCrisisCell();
    await sweep(0);
    await logLeak(cell);
    const other = await openCrisisCell();
    // A folder that holds none of the keys.
    await sweep(1, `${keys}/elsewhere`);
    expect(await sizesOf(cell)).toEqual([1]);
    expect(await sizesOf(other)).toEqual([1]);
    await sweep(2);
    expect(await sizesOf(cell)).toEqual([1, 2]);
  });

  it("reads no more of the log than numbers and hashes", async () => {
    for (const sql of [
      "SELECT header FROM entries",
      "SELECT value FROM entry_values",
      "SELECT reason FROM log_rotations",
    ])
      await expect(pool.query(sql), sql).rejects.toThrow("permission denied");
    for (const sql of [
      "UPDATE log_heads SET root = ''",
      "DELETE FROM checkpoints",
      "UPDATE checkpoints SET note = ''",
    ])
      await expect(pool.query(sql), sql).rejects.toThrow("permission denied");
  });
});
