import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { zipBytes } from "#ledger/test-log.ts";
import { secondVerdicts } from "./second-verdicts.ts";
import { drawOf, STRUCTURAL, scene } from "./structural-change.ts";
import { flipped, openBytes, openMembers, outcomeOf, spelled } from "./test-bundles.ts";

vi.setConfig({ testTimeout: 120_000 });

const SCENE = scene();
const TIMES = Math.ceil(500 / Object.keys(STRUCTURAL).length);
const hasPython = spawnSync("python3", ["--version"]).status === 0;

describe("a bundle built otherwise is refused", () => {
  test("the one that was built by the maker is valid, its older one and that of another incident too", async () => {
    for (const { members } of Object.values(SCENE))
      expect(spelled(await outcomeOf(openMembers(members)))).toBe("valid");
  });

  for (const [what, change] of Object.entries(STRUCTURAL)) {
    test(`${what}, ${TIMES} times over`, async () => {
      for (let seed = 0; seed < TIMES; seed += 1) {
        const members = change(SCENE, drawOf(seed));
        expect(spelled(await outcomeOf(openMembers(members))), `seed ${seed}`).not.toBe("valid");
      }
    });
  }
});

describe("a second verifier, in another language, from the format alone", () => {
  test.skipIf(!hasPython)(
    "agrees on every bundle, whole or changed",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "bundles-"));
      try {
        const zips = [SCENE.bundle, SCENE.older, SCENE.other].map(({ members }) => members);
        for (const change of Object.values(STRUCTURAL)) zips.push(change(SCENE, drawOf(1)));
        const whole = await zipBytes(SCENE.bundle.members);
        const files = [
          ...(await Promise.all(zips.map(zipBytes))),
          ...[9, 99, 999, 9_999].map((at) => flipped(whole, at)),
        ];
        const paths = files.map((bytes, i) => {
          writeFileSync(join(folder, `${i}.zip`), bytes);
          return join(folder, `${i}.zip`);
        });
        const first: boolean[] = [];
        for (const bytes of files) first.push(spelled(await outcomeOf(openBytes(bytes))) === "valid");
        expect(first.filter((valid) => valid)).toHaveLength(3);
        expect(secondVerdicts(paths)).toEqual(first);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    60_000,
  );
});
