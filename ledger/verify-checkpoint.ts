/** The signed checkpoint of a bundle, and what is proved against it: the stream's head, and the earlier checkpoints. */
import { CHECKPOINT, HEAD, MANIFEST, type Manifest, SINCE } from "./bundle.ts";
import { type BundleProblem, reasonOf, UnreadableBundle } from "./bundle-problem.ts";
import { type Checkpoint, openCheckpoint, readCheckpoint } from "./checkpoint.ts";
import { type HeadLeaf, headLeafBytes } from "./head-leaf.ts";
import { type HeadProof, readHeadProof } from "./head-proof.ts";
import { toHex } from "./hex.ts";
import { checkConsistencyAsync, checkInclusionAsync } from "./merkle-tree.ts";
import type { Platform } from "./platform.ts";
import type { ProblemList } from "./problem-list.ts";
import { readVerifierKeyAsync, type VerifierKey } from "./signed-note.ts";
import { readSinceProofs, type SinceProof } from "./since-proofs.ts";

/** The texts of log/, null where there is none that can be read. */
export type LogTexts = {
  readonly note: string | null;
  readonly head: string | null;
  readonly since: string | null;
};

export type CheckedLog = {
  readonly checkpoint: Checkpoint | null;
  readonly note: string;
  /** The key that was looked for, as text. */
  readonly key: string;
  /** Whether that key was given by the reader and has signed. */
  readonly isTrusted: boolean;
  readonly head: HeadLeaf | null;
  readonly since: readonly SinceProof[];
};

type Input = {
  readonly texts: LogTexts;
  readonly manifest: Manifest;
  /** The verifier key the reader got elsewhere. */
  readonly key: string | null;
  readonly platform: Platform;
  readonly problems: ProblemList;
};

/** Checks signature, head and earlier checkpoints. Throws UnreadableBundle when the reader's key is none. */
export async function checkLog(input: Input): Promise<CheckedLog> {
  const { texts, manifest } = input;
  const note = texts.note ?? "";
  const keyText = input.key ?? manifest.log.key;
  const key = await readKey(input);
  const checkpoint = attempt(input, CHECKPOINT, () => readCheckpoint(note));
  if (checkpoint === null) return { checkpoint, note, key: keyText, isTrusted: false, head: null, since: [] };
  checkOrigin(input, checkpoint, key);
  const isSigned = key !== null && (await checkSignature(input, note, key));
  const proof = attempt(input, HEAD, () => readHeadProof(texts.head ?? ""));
  if (proof !== null) await checkHead(input, checkpoint, proof);
  const since = attempt(input, SINCE, () => readSinceProofs(texts.since ?? "")) ?? [];
  for (const one of since) await checkSince(input, checkpoint, one);
  const isTrusted = isSigned && input.key !== null;
  return { checkpoint, note, key: keyText, isTrusted, head: proof?.head ?? null, since };
}

async function readKey({ key, manifest, platform, problems }: Input): Promise<VerifierKey | null> {
  const sha256 = async (bytes: Uint8Array) => platform.sha256(bytes);
  try {
    return await readVerifierKeyAsync(key ?? manifest.log.key, sha256);
  } catch (error) {
    if (key !== null) throw new UnreadableBundle("bad_key", reasonOf(error), "--key");
    const found = reasonOf(error);
    problems.add({ kind: "bad_checkpoint", entry: null, path: MANIFEST, expected: "a verifier key", found });
    return null;
  }
}

/** What `read` gives; a RangeError becomes a problem of the file. */
function attempt<T>({ problems }: Pick<Input, "problems">, path: string, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.add({
      kind: path === CHECKPOINT ? "bad_checkpoint" : "bad_proof",
      ...at(path, path, reasonOf(error)),
    });
    return null;
  }
}

function at(path: string, expected: string, found: string): Omit<BundleProblem, "kind"> {
  return { entry: null, path, expected, found };
}

function checkOrigin({ manifest, problems }: Input, { origin }: Checkpoint, key: VerifierKey | null): void {
  const named = new Set([manifest.log.origin, key?.name ?? origin]);
  for (const expected of named) {
    if (expected !== origin) problems.add({ kind: "foreign_log", ...at(CHECKPOINT, expected, origin) });
  }
}

type Signed = Pick<Input, "platform" | "problems">;

async function checkSignature(
  { platform, problems }: Signed,
  note: string,
  key: VerifierKey,
): Promise<boolean> {
  try {
    await openCheckpoint(note, [key], platform.verify);
    return true;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const expected = `a signature by ${key.name}+${key.keyId}`;
    problems.add({ kind: "bad_signature", ...at(CHECKPOINT, expected, reasonOf(error)) });
    return false;
  }
}

async function checkHead(input: Input, checkpoint: Checkpoint, proof: HeadProof): Promise<void> {
  const { manifest, platform, problems } = input;
  const sha256 = async (bytes: Uint8Array) => platform.sha256(bytes);
  const { stream } = proof.head;
  if (stream !== manifest.stream)
    problems.add({ kind: "foreign_stream", ...at(HEAD, manifest.stream, stream) });
  const leafHash = await sha256(headLeafBytes(proof.head));
  const { size, root } = checkpoint;
  if (!(await checkInclusionAsync({ index: proof.index, size, leafHash, root, proof: proof.proof }, sha256)))
    problems.add({ kind: "bad_proof", ...at(HEAD, toHex(root), "a proof that does not lead to this root") });
}

async function checkSince({ platform, problems }: Signed, { size, root }: Checkpoint, one: SinceProof) {
  const sha256 = async (bytes: Uint8Array) => platform.sha256(bytes);
  const claim = { oldSize: one.size, oldRoot: one.root, size, root, proof: one.proof };
  const holds = one.size <= size && (await checkConsistencyAsync(claim, sha256));
  if (!holds)
    problems.add({ kind: "bad_proof", ...at(SINCE, toHex(root), `no growth from ${one.size} to ${size}`) });
}
