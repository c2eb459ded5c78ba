import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifyBundle } from "#ledger/verify-bundle.ts";
import { nodePlatform } from "./node-platform.ts";
import { withPath } from "./with-path.ts";

const PATH = join(import.meta.dirname, "first-bundle.zip");
const KEY = "maincourante.test/log/workspace-1+901f8523+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs";

test("a bundle handed out with the first version stays valid, byte for byte", async () => {
  const verdict = await withPath(PATH, (bundle) =>
    verifyBundle({ bundle, key: KEY, platform: nodePlatform }),
  );
  expect(verdict).toMatchObject({
    ...{ valid: true, keyTrusted: true, variant: "auditor", entries: 12, withheldEntries: 1, documents: 6 },
    keyFingerprint: hash("sha256", KEY),
    log: "maincourante.test/log/workspace-1",
  });
  expect(hash("sha256", readFileSync(PATH))).toBe(
    "fb1dfe68820858dc7e50ca0aea26086f0b055bca176b318dfd5c628b62c361bd",
  );
});
