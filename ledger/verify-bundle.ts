/**
 * The verifier of a bundle (bundle.ts): it believes nothing in it that is not proved by the signed checkpoint, and does not
 * trust the key that signed unless the reader got it elsewhere. Memory: the manifest and one piece of the log, whatever
 * the size of the evidence. `verify.mjs`, the command and the page are this one function on three machines.
 */
import {
  CHECKPOINT,
  ENTRIES,
  EXPORTED,
  HEAD,
  MANIFEST,
  type Manifest,
  SINCE,
  statementBytes,
} from "./bundle.ts";
import { checkFiles, fileOf, openManifest, readText, unpackedEntries } from "./bundle-files.ts";
import { type BundleProblem, reasonOf, UnreadableBundle } from "./bundle-problem.ts";
import type { ShownEntry } from "./entry-line.ts";
import type { HeadLeaf } from "./head-leaf.ts";
import { toHex } from "./hex.ts";
import { type LeafTree, leafTree } from "./leaf-tree.ts";
import type { Platform } from "./platform.ts";
import { type ProblemList, problemList } from "./problem-list.ts";
import { readLines } from "./read-lines.ts";
import type { OpenedBundle } from "./read-zip.ts";
import { type CheckedLog, checkLog, type LogTexts } from "./verify-checkpoint.ts";
import { type Cosigning, checkCosignatures, countSignatures } from "./verify-cosignatures.ts";
import { checkLines, type LinesRead } from "./verify-entries.ts";
import { compareHeads, compareKeys, compareLogs, leafComparer } from "./verify-since.ts";

export type BundleVerdict = {
  readonly valid: boolean;
  /** Whether the key was given by the reader, and has signed. */
  readonly keyTrusted: boolean;
  /** Hex SHA-256 of the text of the key that was looked for, to be compared with one got elsewhere. */
  readonly keyFingerprint: string;
  /** The log's name. */
  readonly log: string;
  readonly stream: string;
  readonly incident: Manifest["incident"];
  readonly variant: string;
  /** Entries read; of them not shown; values of the others that are not shown, or were erased. */
  readonly entries: number;
  readonly withheldEntries: number;
  readonly withheldValues: number;
  readonly documents: number;
  /** Recorded instant of the entry that vouches for the documents, and its number; null without one. */
  readonly exported: { readonly entry: number; readonly at: string } | null;
  /** `signedAt`: the recorded instant of the last entry shown, before which it cannot have been signed. */
  readonly checkpoint: {
    readonly size: number;
    readonly root: string;
    readonly signedAt: string | null;
    readonly key: string;
  } | null;
  /** What the witnesses whose keys the reader gave say of the checkpoint. */
  readonly cosignatures: readonly Cosigning[];
  /** Signatures on the checkpoint by keys that the reader did not give, or that do not hold: they prove nothing. */
  readonly uncheckedSignatures: number;
  /** The older bundle's log, when one was given: how large it was, and whether it is of the same stream. */
  readonly since: { readonly size: number | null; readonly sameStream: boolean } | null;
  readonly problems: readonly BundleProblem[];
};

type Given = {
  readonly bundle: OpenedBundle;
  /** An older bundle of the same log, which the reader has kept. */
  readonly since?: OpenedBundle;
  /** The log's verifier key, got elsewhere. */
  readonly key?: string;
  /** Verifier keys of witnesses, got elsewhere. */
  readonly witnesses?: readonly string[];
  readonly platform: Platform;
  /** Told now and then how many entries have been read. */
  readonly onProgress?: (entries: number) => void;
};

/** Verifies a bundle. Throws UnreadableBundle when what was given cannot be read as one. */
export async function verifyBundle({
  bundle,
  since,
  key,
  witnesses = [],
  platform,
  onProgress,
}: Given): Promise<BundleVerdict> {
  const problems = problemList();
  for (const problem of bundle.problems) problems.add(problem);
  const newer = await openLog({ bundle, key: key ?? null, platform, problems });
  const { note } = newer.log;
  const cosignatures = await checkCosignatures({ note, witnesses, platform, problems });
  await checkFiles({ bundle, manifest: newer.manifest, platform, problems });
  const older = since === undefined ? null : await openOlder(since, platform);
  if (older !== null) {
    compareLogs(older.log, newer.log, problems);
    compareHeads(older.log, newer.log, problems);
    if (!newer.log.isTrusted) compareKeys(older.log, newer.log, problems);
  }
  const isSame = older?.manifest.stream === newer.manifest.stream;
  const before = older !== null && isSame ? singly(leavesOf(older, () => {})) : null;
  const seen = entriesSeen(toHex(await platform.sha256(statementBytes(newer.manifest))));
  const read = await readAll(newer, { before, seen, ...(onProgress === undefined ? {} : { onProgress }) });
  checkVouched(seen, problems);
  for (const problem of older?.problems.list() ?? []) problems.add(asOlder(problem));
  const compared = older && { size: older.log.checkpoint?.size ?? null, sameStream: isSame };
  const checked = cosignatures.filter(({ at }) => at !== null).length + Number(newer.log.isTrusted);
  const uncheckedSignatures = Math.max(0, countSignatures(note) - checked);
  return { ...(await verdictOf({ newer, read, seen })), cosignatures, uncheckedSignatures, since: compared };
}

type Opened = {
  readonly bundle: OpenedBundle;
  readonly manifest: Manifest;
  readonly log: CheckedLog;
  readonly platform: Platform;
  readonly problems: ProblemList;
};

async function openLog(given: Omit<Opened, "manifest" | "log"> & { key: string | null }): Promise<Opened> {
  const { bundle, key, platform, problems } = given;
  const manifest = await openManifest(bundle);
  const log = await checkLog({ texts: await textsOf(bundle), manifest, key, platform, problems });
  return { bundle, manifest, log, platform, problems };
}

/** Its own key tells whether it is whole; what vouches for it is that the newer log continues it. */
async function openOlder(bundle: OpenedBundle, platform: Platform): Promise<Opened> {
  try {
    return await openLog({ bundle, key: null, platform, problems: problemList() });
  } catch (error) {
    if (!(error instanceof UnreadableBundle)) throw error;
    throw new UnreadableBundle(error.code, `the older bundle: ${error.message}`, error.path);
  }
}

async function textsOf(bundle: OpenedBundle): Promise<LogTexts> {
  const text = async (path: string) => {
    const file = fileOf(bundle, path);
    try {
      return file && (await readText(file));
    } catch (error) {
      if (error instanceof UnreadableBundle) throw error;
      return null;
    }
  };
  return { note: await text(CHECKPOINT), head: await text(HEAD), since: await text(SINCE) };
}

/** The leaf hashes of the stream, batch by batch; at the end, their number and root against the proved head. */
async function* leavesOf(
  { bundle, manifest, log, platform, problems }: Opened,
  onEntry: (entry: ShownEntry, number: number) => void,
): AsyncGenerator<Uint8Array[], LinesRead | null, undefined> {
  const file = fileOf(bundle, ENTRIES);
  if (file === null) return null;
  const tree = leafTree(platform.sha256);
  try {
    const batches = readLines(unpackedEntries(file, manifest, platform));
    const lines = checkLines({
      batches,
      stream: manifest.stream,
      hashing: platform,
      problems,
      onEntry,
    });
    for (let step = await lines.next(); ; step = await lines.next()) {
      if (step.done === true) {
        if (!problems.isFull()) await checkTree({ log, problems, tree, read: step.value });
        return step.value;
      }
      await tree.add(step.value);
      yield step.value;
    }
  } catch (error) {
    if (error instanceof UnreadableBundle) throw error;
    const found = reasonOf(error);
    problems.add({
      kind: "unreadable_file",
      entry: null,
      path: ENTRIES,
      expected: "lines of entries",
      found,
    });
    return null;
  }
}

type Reached = Pick<Opened, "log" | "problems"> & { readonly tree: LeafTree; readonly read: LinesRead };

async function checkTree({ log, problems, tree, read }: Reached): Promise<void> {
  const { head } = log;
  const { lastBreak } = read;
  const [expected, found] = [`${head?.size} entries`, `${read.lines}`];
  if (head === null || read.lines !== head.size || read.unreadable > 0) lastBreak?.blameEarlier();
  if (head === null) return;
  if (read.lines < head.size)
    problems.add({ kind: "missing_entries", entry: read.lines + 1, expected, found });
  else if (read.lines > head.size)
    problems.add({ kind: "extra_entries", entry: head.size + 1, expected, found });
  else if (read.unreadable === 0) await checkRoot({ head, problems, tree, read });
}

type Rooted = Pick<Reached, "problems" | "tree" | "read"> & { readonly head: HeadLeaf };

async function checkRoot({ head, problems, tree, read }: Rooted): Promise<void> {
  const { lastBreak } = read;
  const root = toHex(await tree.root(lastBreak?.righted));
  if (lastBreak !== null) return root === head.root ? lastBreak.blameLast() : lastBreak.blameEarlier();
  if (root === head.root) return;
  const [only, ...others] = read.unlinked;
  const entry = others.length > 0 || problems.namesEntry() ? null : (only ?? null);
  problems.add({ kind: "root_mismatch", entry, expected: head.root, found: root });
}

type Reading = {
  readonly before: AsyncGenerator<Uint8Array, void, undefined> | null;
  readonly seen: EntriesSeen;
  readonly onProgress?: (entries: number) => void;
};

async function readAll(newer: Opened, { before, seen, onProgress }: Reading): Promise<LinesRead | null> {
  const compare = before === null ? null : leafComparer(before, newer.problems);
  const leaves = leavesOf(newer, seen.see);
  let entries = 0;
  for (let step = await leaves.next(); ; step = await leaves.next()) {
    if (step.done === true) {
      await before?.return();
      return step.value;
    }
    if (compare !== null) for (const leafHash of step.value) await compare(leafHash);
    entries += step.value.length;
    onProgress?.(entries);
  }
}

async function* singly(batches: AsyncIterable<Uint8Array[]>): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const batch of batches) yield* batch;
}

type EntriesSeen = ReturnType<typeof entriesSeen>;

/** Watches for the entry that vouches for the documents, whose statement has this hash. */
function entriesSeen(statement: string) {
  let exported: { entry: number; at: string } | null = null;
  let [lastAt, found]: [string | null, string] = [null, `no entry "${EXPORTED.type}"`];
  return {
    statement,
    see({ header, values }: ShownEntry, entry: number): void {
      lastAt = header.at;
      if (header.type !== EXPORTED.type) return;
      const { value } = values.find(({ name }) => name === EXPORTED.field) ?? {};
      if (value === statement) exported = { entry, at: header.at };
      else found = `${entry}: ${value}`;
    },
    result: () => ({ exported, lastAt, found }),
  };
}

function checkVouched(seen: EntriesSeen, problems: ProblemList): void {
  const { exported, found } = seen.result();
  if (exported !== null) return;
  problems.add({ kind: "unvouched_documents", entry: null, path: MANIFEST, expected: seen.statement, found });
}

function asOlder({ kind, entry, path, expected, found }: BundleProblem): BundleProblem {
  const what = [kind, path, entry === null ? null : `entry ${entry}`, found].filter((part) => part != null);
  return { kind: "older_invalid", entry: null, expected, found: what.join(", ") };
}

async function verdictOf({
  newer,
  read,
  seen,
}: {
  newer: Opened;
  read: LinesRead | null;
  seen: EntriesSeen;
}) {
  const { manifest, log, platform, problems } = newer;
  const { exported, lastAt } = seen.result();
  const { checkpoint, key } = log;
  return {
    valid: problems.list().length === 0,
    keyTrusted: log.isTrusted,
    keyFingerprint: toHex(await platform.sha256(new TextEncoder().encode(key))),
    log: checkpoint?.origin ?? manifest.log.origin,
    stream: manifest.stream,
    incident: manifest.incident,
    variant: manifest.variant,
    entries: read?.lines ?? 0,
    withheldEntries: read?.withheld ?? 0,
    withheldValues: read?.withheldValues ?? 0,
    documents: manifest.documents.length,
    exported,
    checkpoint: checkpoint && { size: checkpoint.size, root: toHex(checkpoint.root), signedAt: lastAt, key },
    problems: problems.list(),
  };
}
