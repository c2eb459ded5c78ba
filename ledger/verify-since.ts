/** A bundle beside an older one of the same log: nothing that was in the older is changed, or gone, in the newer. */
import { CHECKPOINT, HEAD, SINCE } from "./bundle.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { toHex } from "./hex.ts";
import type { ProblemList } from "./problem-list.ts";
import type { CheckedLog } from "./verify-checkpoint.ts";

/**
 * Compares the signed checkpoints: same log, no smaller, the same root at the same size, else a proof of growth, which
 * checkLog has checked, from the very root the older one has. For a fork both signed notes are given as evidence.
 */
export function compareLogs(older: CheckedLog, newer: CheckedLog, problems: ProblemList): void {
  const [before, after] = [older.checkpoint, newer.checkpoint];
  if (before === null || after === null) return;
  const at = { entry: null, path: CHECKPOINT };
  const notes = { expected: older.note, found: newer.note };
  if (before.origin !== after.origin)
    problems.add({ kind: "foreign_log", ...at, expected: before.origin, found: after.origin });
  else if (after.size < before.size) problems.add({ kind: "log_shrunk", ...at, ...notes });
  else if (after.size === before.size) {
    if (!isSameRoot(before, after)) problems.add({ kind: "fork", ...at, ...notes });
  } else {
    const proof = newer.since.find(({ size }) => size === before.size);
    const expected = `a proof from size ${before.size}`;
    if (proof === undefined) {
      const found = newer.since.map(({ size }) => size).join(", ") || "none";
      problems.add({ kind: "no_consistency_proof", entry: null, path: SINCE, expected, found });
    } else if (!isSameRoot(before, proof)) problems.add({ kind: "fork", ...at, ...notes });
  }
}

function isSameRoot(one: Pick<Checkpoint, "root">, other: Pick<Checkpoint, "root">): boolean {
  return toHex(one.root) === toHex(other.root);
}

/** Compares the heads of one stream: it may have grown, not shrunk. */
export function compareHeads(older: CheckedLog, newer: CheckedLog, problems: ProblemList): void {
  const [before, after] = [older.head, newer.head];
  if (before === null || after === null || before.stream !== after.stream || after.size >= before.size)
    return;
  const [expected, found] = [`at least ${before.size} entries`, `${after.size}`];
  problems.add({ kind: "tail_truncated", entry: after.size + 1, path: HEAD, expected, found });
}

/** Where no key was got elsewhere, the older bundle's is the one to go by: only who holds it may put another in its place. */
export function compareKeys(older: CheckedLog, newer: CheckedLog, problems: ProblemList): void {
  const at = { entry: null, path: CHECKPOINT };
  if (older.key !== newer.key)
    problems.add({ kind: "key_changed", ...at, expected: older.key, found: newer.key });
}

/** Told each leaf hash of the newer bundle, names the first that differs from the older one's at the same place. */
export function leafComparer(older: AsyncIterator<Uint8Array>, problems: ProblemList) {
  let [entry, isOver] = [0, false];
  return async (leafHash: Uint8Array): Promise<void> => {
    entry += 1;
    if (isOver) return;
    const { value, done } = await older.next();
    if (done === true) {
      isOver = true;
      return;
    }
    const [expected, found] = [toHex(value), toHex(leafHash)];
    if (expected === found) return;
    problems.add({ kind: "history_changed", entry, expected, found });
    isOver = true;
  };
}
