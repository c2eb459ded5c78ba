import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { database } from "#lib/db.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

function startWorker(): ChildProcess {
  const main = resolve(import.meta.dirname, "main.ts");
  return spawn(process.execPath, [main], { env: { ...process.env, ...urls }, stdio: "ignore" });
}

describe("the worker as a program", () => {
  it("gives a sign of life and ends cleanly within two seconds of SIGTERM", async () => {
    const worker = startWorker();
    const ended = once(worker, "exit");
    await vi.waitFor(async () => expect(await database().heartbeat.count()).toBe(1), { timeout: 120_000 });
    const askedAt = performance.now();
    worker.kill("SIGTERM");
    const [code, signal] = await ended;
    expect({ code, signal }).toEqual({ code: 0, signal: null });
    expect(performance.now() - askedAt).toBeLessThan(2_000);
  });
});
