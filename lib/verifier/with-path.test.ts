import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { zipBytes } from "#ledger/test-log.ts";
import { verifyBundle } from "#ledger/verify-bundle.ts";
import { nodePlatform } from "./node-platform.ts";
import { INCIDENT, logOf } from "./test-bundles.ts";
import { withPath } from "./with-path.ts";

const folder = mkdtempSync(join(tmpdir(), "with-path-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, "bundle.zip");

const isOpen = (): boolean =>
  readdirSync("/proc/self/fd").some((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === path;
    } catch {
      return false;
    }
  });

test.runIf(process.platform === "linux")(
  "a bundle is open while it is read, and closed after, whatever came of it",
  async () => {
    writeFileSync(path, await zipBytes(logOf(12).bundle(INCIDENT).members));
    const verdict = await withPath(path, async (bundle) => {
      expect(isOpen()).toBe(true);
      return verifyBundle({ bundle, platform: nodePlatform });
    });
    expect({ valid: verdict.valid, isOpen: isOpen() }).toEqual({ valid: true, isOpen: false });
    await expect(withPath(path, () => Promise.reject(new Error("of the work")))).rejects.toThrow(
      "of the work",
    );
    expect(isOpen()).toBe(false);
    writeFileSync(path, "no zip");
    await expect(withPath(path, async () => null)).rejects.toMatchObject({ code: "no_zip" });
    expect(isOpen()).toBe(false);
  },
);
