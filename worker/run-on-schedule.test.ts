import { Pool } from "pg";
import { afterAll, describe, expect, it, vi } from "vitest";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { runOnSchedule } from "./run-on-schedule.ts";
import { SCHEDULE } from "./schedule.ts";

const { WORKER_DATABASE_URL, SUPERUSER_DATABASE_URL } = testDatabase();
const queue = new Pool({ connectionString: WORKER_DATABASE_URL, max: 2 });
queue.on("error", () => undefined);
afterAll(() => queue.end());

const OFTEN = 0.02;

/** How many of the worker's connections were in the middle of something, and are cut. */
async function severConnections(): Promise<number> {
  const superuser = new Pool({ connectionString: SUPERUSER_DATABASE_URL });
  const { rows } = await superuser.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE usename = 'maincourante_worker' AND datname = current_database() AND state = 'active'`,
  );
  await superuser.end();
  return rows.length;
}

describe("a task of the worker", () => {
  it("goes on after the database cut its connections in the middle of a run", async () => {
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const stopper = new AbortController();
    const outcomes: string[] = [];
    const run = async () => {
      outcomes.push("started");
      await queue.query(outcomes.length === 1 ? "SELECT pg_sleep(120)" : "SELECT 1");
      outcomes.push("done");
      if (outcomes.filter((outcome) => outcome === "done").length === 2) stopper.abort();
    };
    const running = runOnSchedule(
      { name: "probe", everySeconds: OFTEN, run },
      { queue, stop: stopper.signal },
    );
    await vi.waitFor(async () => expect(await severConnections()).toBe(1), {
      timeout: 100_000,
      interval: 20,
    });
    await running;
    const lines = written.mock.calls.map(([line]) => String(line)).filter((line) => line.includes("probe"));
    written.mockRestore();
    expect(outcomes).toEqual(["started", "started", "done", "started", "done"]);
    expect(lines).toHaveLength(1);
  });

  it("stops at once when told to, however long until its next run", async () => {
    const stopper = new AbortController();
    const run = async () => stopper.abort();
    const startedAt = performance.now();
    await runOnSchedule({ name: "probe", everySeconds: 3600, run }, { queue, stop: stopper.signal });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  it("of the schedule runs through without error on an empty installation", async () => {
    for (const task of SCHEDULE) await task.run(queue, Temporal.Now.instant());
    expect(SCHEDULE.map(({ name }) => name)).toEqual([
      "heartbeat",
      "figures",
      "passed-deadlines",
      "near-deadlines",
      "acts-on-many",
      "bundles",
      "crisis-packs",
      "cases-to-load",
      "signed-logs",
      "witnesses",
      "questions-to-vendors",
      "links-asked-for",
      "mails",
      "evidence",
      "new-law",
      "expired-sessions-and-links",
      "uploads-given-up",
      "evidence-keys",
    ]);
  });
});
