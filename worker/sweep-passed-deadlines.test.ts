import { Pool } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { withScope } from "#lib/scope.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { sweepPassedDeadlines } from "./sweep-passed-deadlines.ts";

const { WORKER_DATABASE_URL, SUPERUSER_DATABASE_URL } = testDatabase();
const queue = new Pool({ connectionString: WORKER_DATABASE_URL, max: 4 });
afterAll(() => queue.end());

async function passedIn(cell: CrisisCell) {
  return withScope(cell.dpo, async (tx) => ({
    rows: await tx.obligation.count({ where: { deadlinePassedAt: { not: null } } }),
    entries: await tx.entry.count({ where: { type: "deadline.passed" } }),
  }));
}

async function dueBy(cell: CrisisCell, instant: Temporal.Instant): Promise<number> {
  const where = { state: "due", dueAt: { lte: instant.toString() } };
  return withScope(cell.dpo, (tx) => tx.obligation.count({ where }));
}

describe("the sweep for passed deadlines", () => {
  it("records nothing before a deadline passed", async () => {
    const cell = await openCrisisCell();
    await logLeak(cell);
    expect(await dueBy(cell, NOW)).toBe(0);
    await sweepPassedDeadlines(queue, NOW);
    expect(await passedIn(cell)).toEqual({ rows: 0, entries: 0 });
  });

  it("after days asleep records each passed deadline once, in every workspace, one entry for each", async () => {
    const cells = [await openCrisisCell(), await openCrisisCell()];
    for (const cell of cells) await logLeak(cell);
    const woken = NOW.add({ hours: 24 * 10 });
    await sweepPassedDeadlines(queue, woken);
    await sweepPassedDeadlines(queue, woken.add({ seconds: 30 }));
    for (const cell of cells) {
      const due = await dueBy(cell, woken);
      expect(due).toBeGreaterThan(0);
      expect(await passedIn(cell)).toEqual({ rows: due, entries: due });
    }
  });

  it("run by two workers at once records nothing twice", async () => {
    const cell = await openCrisisCell();
    await logLeak(cell);
    const late = NOW.add({ hours: 24 * 10 });
    await Promise.all([sweepPassedDeadlines(queue, late), sweepPassedDeadlines(queue, late)]);
    const due = await dueBy(cell, late);
    expect(await passedIn(cell)).toEqual({ rows: due, entries: due });
  });

  it("leaves what a closed incident left open", async () => {
    const cell = await openCrisisCell();
    await logLeak(cell);
    const superuser = new Pool({ connectionString: SUPERUSER_DATABASE_URL });
    await superuser.query("UPDATE obligations SET incident_closed = true WHERE workspace_id = $1", [
      cell.workspaceId,
    ]);
    await superuser.end();
    await sweepPassedDeadlines(queue, NOW.add({ hours: 24 * 10 }));
    expect(await passedIn(cell)).toEqual({ rows: 0, entries: 0 });
  });

  it("reads no more of an obligation than where it is and when it is due", async () => {
    await expect(queue.query("SELECT reason FROM obligations")).rejects.toThrow("permission denied");
    await expect(queue.query("SELECT * FROM incidents")).rejects.toThrow("permission denied");
    await expect(queue.query("UPDATE obligations SET state = 'filed'")).rejects.toThrow("permission denied");
  });
});
