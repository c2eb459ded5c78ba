import { sha256 } from "#lib/sha256.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";

const { WORKER_DATABASE_URL } = testDatabase();

import { expect, test } from "vitest";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { checkChain } from "#ledger/check-chain.ts";
import { readCheckpoint } from "#ledger/checkpoint.ts";
import { fromHex } from "#ledger/hex.ts";
import { checkConsistency, consistencyProof, treeRoot } from "#ledger/merkle-tree.ts";
import { withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { testSigner } from "#scripts/test-database/signed-log.ts";

const WRITERS = 8;
const EACH = 10;
const { sign } = testSigner(WORKER_DATABASE_URL);

test("eight people writing at once, signed meanwhile: numbers without gap, one chain, one history", async () => {
  const cell = await openCrisisCell();
  const { incidentId } = await logLeak(cell);
  const before = (await streamOf(cell.dpo, incidentId)).length;
  let isOver = false;
  const signing = (async () => {
    while (!isOver) await sign(cell.workspaceId);
  })();
  const writer = async (who: number) => {
    for (let turn = 0; turn < EACH; turn += 1)
      await writeEntry(cell.dpo, { incidentId, text: `Ligne ${who}.${turn}`, label: "fact" }, NOW);
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, who) => writer(who)));
  isOver = true;
  await signing;
  await sign(cell.workspaceId);

  const report = checkChain(await streamOf(cell.dpo, incidentId), sha256);
  expect([report.entries, report.problems]).toEqual([before + WRITERS * EACH, []]);
  const { heads, notes } = await withScope(cell.dpo, async (tx) => ({
    heads: await tx.logHead.findMany({ orderBy: { index: "asc" } }),
    notes: await tx.checkpoint.findMany({ orderBy: { size: "asc" } }),
  }));
  expect(heads.map(({ index }) => index)).toEqual(heads.map((_, place) => place));
  const leaves = heads.map(({ leafHash }) => fromHex(leafHash) ?? new Uint8Array());
  const root = treeRoot(leaves, sha256);
  for (const { note } of notes) {
    const { size: oldSize, root: oldRoot } = readCheckpoint(note);
    const proof = consistencyProof(leaves, oldSize, sha256);
    const claim = { oldSize, oldRoot, size: leaves.length, root, proof };
    expect(checkConsistency(claim, sha256)).toBe(true);
  }
  expect(notes.at(-1)?.size).toBe(leaves.length);
});
