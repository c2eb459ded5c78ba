import { spawn, spawnSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { hasEnded } from "./group.ts";
import { type Service, type Supervision, supervise } from "./supervise.ts";

// A program that has ended but whose parent has not looked yet shows as Z: it is not alive.
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.trim() !== "" && !stdout.startsWith("Z");
}

function shell(script: string): Service {
  return {
    name: "The shell",
    start: async () => spawn("sh", ["-c", script], { detached: true, stdio: ["ignore", "pipe", "ignore"] }),
    ending: { first: "SIGTERM", last: "SIGKILL", graceMs: 300 },
  };
}

const PATIENCE = { timeout: 15_000 };

describe("a supervised program", () => {
  let supervision: Supervision | undefined;
  const lines = vi.spyOn(console, "log").mockImplementation(() => undefined);

  afterEach(async () => {
    await supervision?.stop();
    lines.mockClear();
  });

  it("is started again when it is killed, and says so in one line", async () => {
    supervision = await supervise(shell("sleep 60"));
    const first = supervision.child();
    process.kill(first.pid ?? 0, "SIGKILL");
    await vi.waitUntil(() => supervision?.child() !== first, PATIENCE);
    expect(hasEnded(supervision.child())).toBe(false);
    expect(lines).toHaveBeenCalledTimes(1);
    expect(String(lines.mock.calls[0])).toContain(
      "The shell stopped unexpectedly (SIGKILL): starting it again",
    );
  });

  it("says one line, not one per attempt, while it keeps failing", async () => {
    const failing = shell("exit 3");
    const start = vi.spyOn(failing, "start");
    supervision = await supervise(failing);
    await vi.waitUntil(() => start.mock.calls.length > 3, PATIENCE);
    expect(lines).toHaveBeenCalledTimes(1);
    expect(String(lines.mock.calls[0])).toContain("exit code 3");
  });

  it("ends with everything it started, even what ignores a polite request", async () => {
    supervision = await supervise(shell("trap '' TERM; sleep 60 & echo $!; wait; sleep 60"));
    const child = supervision.child();
    const grandchild = await new Promise<number>((found) =>
      child.stdout?.once("data", (line: Buffer) => found(Number(line.toString()))),
    );
    await supervision.stop();
    await vi.waitUntil(() => !isAlive(grandchild), PATIENCE);
    expect(hasEnded(child)).toBe(true);
  });

  it("stays stopped once it was asked to stop", async () => {
    supervision = await supervise(shell("sleep 60"));
    const child = supervision.child();
    await supervision.stop();
    await sleep(300);
    expect(supervision.child()).toBe(child);
    expect(lines).not.toHaveBeenCalled();
  });
});
