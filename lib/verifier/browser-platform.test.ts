import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readZip } from "#ledger/read-zip.ts";
import { type Members, zipBytes } from "#ledger/test-log.ts";
import { verifyBundle } from "#ledger/verify-bundle.ts";
import { browserPlatform, bytesOfFile } from "./browser-platform.ts";
import { nodePlatform } from "./node-platform.ts";
import { INCIDENT, logOf, openBytes, withLines } from "./test-bundles.ts";

const log = logOf(40);
const older = log.bundle(INCIDENT);
log.write(INCIDENT, { text: "later" });
const newer = log.bundle(INCIDENT, { withheld: ({ seq }) => seq % 9 === 0 });
const key = log.key;

/** The verdicts of the browser's primitives and of Node's. */
async function verdicts(members: Members) {
  const [bytes, since] = [await zipBytes(members), await zipBytes(older.members)];
  const open = (content: Uint8Array) =>
    readZip(bytesOfFile(new File([Uint8Array.from(content)], "bundle.zip")), browserPlatform.inflate);
  const inBrowser = { bundle: await open(bytes), since: await open(since), key, platform: browserPlatform };
  const inNode = {
    bundle: await openBytes(bytes),
    since: await openBytes(since),
    key,
    platform: nodePlatform,
  };
  return { browser: await verifyBundle(inBrowser), node: await verifyBundle(inNode) };
}

test("a browser's own primitives find a whole bundle valid, as Node's do", async () => {
  const { browser, node } = await verdicts(newer.members);
  expect(browser).toMatchObject({ valid: true, keyTrusted: true, entries: 42 });
  expect(browser).toEqual(node);
});

test("and name the same line when one was changed", async () => {
  const { browser, node } = await verdicts(
    withLines(newer, newer.lines.with(4, (newer.lines[4] ?? "").replace("confirme", "infirmee"))),
  );
  expect(browser.problems[0]).toMatchObject({ kind: "commitment_mismatch", entry: 5 });
  expect(browser).toEqual(node);
});

test("a file too large to be held whole is hashed piece by piece, to the same hash", async () => {
  const piece = new Uint8Array(1 << 20).fill(7);
  const [streamed, whole] = [browserPlatform.hasher(), createHash("sha256")];
  for (let count = 0; count < 66; count += 1) {
    streamed.update(piece);
    whole.update(piece);
  }
  expect(Buffer.from(await streamed.digest()).toString("hex")).toBe(whole.digest("hex"));
});
