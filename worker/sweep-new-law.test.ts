import { Pool } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { LAW_VERSION } from "#law/pack.ts";
import { withScope } from "#lib/scope.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { putUnderFirstPublication } from "#scripts/test-database/earlier-law.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { sweepNewLaw } from "./sweep-new-law.ts";

const { WORKER_DATABASE_URL, SUPERUSER_DATABASE_URL } = testDatabase();
const superuserUrl = SUPERUSER_DATABASE_URL;
const queue = new Pool({ connectionString: WORKER_DATABASE_URL, max: 4 });
afterAll(() => queue.end());

async function earlierCase() {
  const cell = await openCrisisCell();
  const { incidentId } = await logLeak(cell);
  await putUnderFirstPublication(cell, { incidentId, superuserUrl });
  return { cell, incidentId };
}

const comparedIn = (cell: CrisisCell) =>
  withScope(cell.dpo, async (tx) => ({
    entries: await tx.entry.count({ where: { type: "law.compared" } }),
    unseen: await tx.exposure.count({ where: { lawSeen: { not: LAW_VERSION } } }),
  }));

describe("the sweep for a new publication of the law", () => {
  it("compares every running case of every workspace once, one entry for each file", async () => {
    const cases = [await earlierCase(), await earlierCase()];
    await sweepNewLaw(queue, NOW);
    await sweepNewLaw(queue, NOW.add({ minutes: 1 }));
    for (const { cell } of cases) expect(await comparedIn(cell)).toEqual({ entries: 3, unseen: 0 });
  });

  it("run by two workers at once compares nothing twice", async () => {
    const { cell } = await earlierCase();
    await Promise.all([sweepNewLaw(queue, NOW), sweepNewLaw(queue, NOW)]);
    expect(await comparedIn(cell)).toEqual({ entries: 3, unseen: 0 });
  });

  it("leaves closed cases and cases of the current law as they are", async () => {
    const cell = await openCrisisCell();
    await logLeak(cell);
    const { cell: other, incidentId } = await earlierCase();
    const superuser = new Pool({ connectionString: superuserUrl });
    await superuser.query("UPDATE incidents SET closed_at = now() WHERE id = $1", [incidentId]);
    await superuser.end();
    await sweepNewLaw(queue, NOW);
    expect(await comparedIn(cell)).toEqual({ entries: 0, unseen: 0 });
    expect(await comparedIn(other)).toEqual({ entries: 0, unseen: 3 });
  });

  it("reads no more of a file than which law it has seen", async () => {
    for (const sql of [
      "SELECT law_review FROM exposures",
      "SELECT instants FROM exposures",
      "SELECT title FROM incidents",
      "UPDATE exposures SET law_seen = 'x'",
    ])
      await expect(queue.query(sql), sql).rejects.toThrow("permission denied");
  });
});
