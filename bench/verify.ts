import { hash } from "node:crypto";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENTRIES } from "#ledger/bundle.ts";
import { nodeBytes } from "#ledger/merkle-tree.ts";
import { readLines } from "#ledger/read-lines.ts";
import type { OpenedBundle } from "#ledger/read-zip.ts";
import { testLog, zipBytes } from "#ledger/test-log.ts";
import { verifyBundle } from "#ledger/verify-bundle.ts";
import { nodePlatform } from "#lib/verifier/node-platform.ts";
import { testTools } from "#lib/verifier/test-bundles.ts";
import { withPath } from "#lib/verifier/with-path.ts";
import { medians, milliseconds, report, rounded } from "./measure.ts";

const ENTRIES_COUNT = 100_000;
const TARGET_SECONDS = 3;
const LIMIT_RATIO = 3;
const ROUNDS = 5;
const FIELDS = 2;
const folder = mkdtempSync(join(tmpdir(), "bench-verify-"));
const path = join(folder, "bundle.zip");

async function writeBundle(): Promise<void> {
  const log = testLog(testTools());
  for (let line = 1; line < ENTRIES_COUNT; line += 1)
    log.write("incident:1", { text: `The laboratory confirms line ${line}.`, persons: line });
  writeFileSync(path, await zipBytes(log.bundle("incident:1").members));
}

/** The limit: unpacking the lines, reading them as JSON, and hashing as many texts as they commit to. */
function bare(): Promise<void> {
  return withPath(path, readBare);
}

async function readBare({ files }: OpenedBundle): Promise<void> {
  const file = files.find(({ name }) => name === ENTRIES);
  if (file === undefined) throw new Error("The bundle has no entries.");
  const node = nodeBytes(new Uint8Array(32), new Uint8Array(32));
  for await (const lines of readLines(nodePlatform.inflate(file.open(), "gzip"))) {
    for (const line of lines) {
      JSON.parse(line);
      hash("sha256", line, "buffer");
      for (let field = 0; field < FIELDS; field += 1) hash("sha256", node, "buffer");
      hash("sha256", node, "buffer");
    }
  }
}

async function verify(): Promise<void> {
  const verdict = await withPath(path, (bundle) => verifyBundle({ bundle, platform: nodePlatform }));
  if (!verdict.valid || verdict.entries !== ENTRIES_COUNT) throw new Error("The bundle should be valid.");
}

/** Processor time: the question is what verifying costs, whoever else uses the machine. */
async function processorMs(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

try {
  await writeBundle();
  const found = await medians(ROUNDS, {
    verify: () => processorMs(verify),
    bare: () => processorMs(bare),
    wall: () => milliseconds(verify),
  });
  const ratio = rounded(found.verify / found.bare);
  const seconds = rounded(found.wall / 1_000);
  report({
    bench: "verify",
    line: `${ENTRIES_COUNT} entries in ${seconds} s, ${ratio}× unpacking, reading and hashing them`,
    reached: ratio <= LIMIT_RATIO && seconds <= TARGET_SECONDS,
    ...{ rounds: ROUNDS, targetSeconds: TARGET_SECONDS, limitRatio: LIMIT_RATIO, ratio, seconds },
    ...{ processorSeconds: rounded(found.verify / 1_000), bareSeconds: rounded(found.bare / 1_000) },
    bytes: statSync(path).size,
  });
} finally {
  rmSync(folder, { recursive: true });
}
