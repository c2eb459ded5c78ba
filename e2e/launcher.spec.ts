import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "#scripts/port.mjs";

const root = resolve(import.meta.dirname, "..");
const folder = resolve(root, ".test/launcher");

type Launch = { child: ChildProcess; printed: () => string; ended: Promise<unknown[]> };

function launch(port: number): Launch {
  const args = ["--disable-warning=ExperimentalWarning", "scripts/start/main.ts", "--empty"];
  const { PATH, HOME, NODE_ENV } = process.env;
  const env = { PATH, HOME, NODE_ENV, PORT: String(port), DATA_DIR: folder };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  return { child, printed: () => printed, ended: once(child, "close") };
}

/** Everything a program started, and what those started, as far down as it goes. */
function descendants(pid: number): number[] {
  const listing = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" });
  const pairs = listing
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    pairs.flatMap(([child = 0, its]) => (its === parent ? [child, ...below(child)] : []));
  return below(pid);
}

function stillAlive(pids: number[]): number[] {
  return pids.filter((pid) => {
    try {
      return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
    } catch {
      return false;
    }
  });
}

test.describe("npm start", () => {
  test.describe.configure({ mode: "serial" });

  let port: number;
  let running: Launch | undefined;

  test.beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    port = await freePort();
  });
  test.afterAll(() => {
    running?.child.kill("SIGTERM");
  });

  test("ends in a ready address and the link of the first administrator", async ({ request }) => {
    running = launch(port);
    await expect.poll(running.printed, { timeout: 240_000 }).toContain("Create the first administrator");
    expect(running.printed()).toContain(`Maincourante is ready at http://localhost:${port}`);
    expect((await request.get(`http://localhost:${port}/api/health`)).status()).toBe(200);
  });

  test("says in one line that the port is taken and that PORT changes it", async () => {
    const second = launch(port);
    expect(await second.ended).toEqual([1, null]);
    expect(second.printed()).toMatch(/^Port \d+ is already taken: choose another with PORT, .*\n$/);
  });

  test("says in one line that another start already uses the folder", async () => {
    const second = launch(await freePort());
    expect(await second.ended).toEqual([1, null]);
    expect(second.printed()).toMatch(/^Maincourante already runs from .*DATA_DIR.*\n$/);
  });

  test("brings Postgres back under the running application when it is killed", async ({ request }) => {
    const postmaster = Number(readFileSync(`${folder}/postgres/postmaster.pid`, "utf8").split("\n")[0]);
    process.kill(postmaster, "SIGKILL");
    await expect.poll(() => running?.printed()).toContain("Postgres stopped unexpectedly (SIGKILL)");
    const health = async () => (await request.get(`http://localhost:${port}/api/health`)).status();
    await expect.poll(health, { timeout: 60_000 }).toBe(200);
  });

  test("ends every program it started on Ctrl-C", async () => {
    const children = descendants(running?.child.pid ?? 0);
    expect(stillAlive(children).length).toBeGreaterThanOrEqual(3);
    running?.child.kill("SIGINT");
    expect(await running?.ended).toEqual([0, null]);
    expect(stillAlive(children)).toEqual([]);
  });

  test("is ready again in under fifteen seconds the second time", async () => {
    const startedAt = performance.now();
    running = launch(port);
    await expect.poll(running.printed, { timeout: 15_000 }).toContain("Maincourante is ready");
    expect((performance.now() - startedAt) / 1000).toBeLessThan(15);
    running.child.kill("SIGTERM");
    expect(await running.ended).toEqual([0, null]);
  });
});
