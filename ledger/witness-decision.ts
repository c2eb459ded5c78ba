/**
 * What a witness answers to a checkpoint, c2sp.org/tlog-witness: it cosigns only what continues what it cosigned last.
 * Check and storing must be one step: decide, store what is to be cosigned, then answer.
 */
import { type Checkpoint, openCheckpoint, readCheckpoint } from "./checkpoint.ts";
import type { Sha256 } from "./entry.ts";
import { checkConsistency } from "./merkle-tree.ts";
import { readNote, type VerifierKey, type Verify } from "./signed-note.ts";
import { readWitnessRequest, type WitnessRequest } from "./witness-request.ts";

/** A request whose checkpoint its log has signed. */
export type Submission = WitnessRequest & { readonly checkpoint: Checkpoint; readonly text: string };
/** What a witness keeps of a log. */
export type Kept = { readonly size: number; readonly root: Uint8Array };
export type Refusal =
  | { readonly status: 400 | 403 | 404 | 422 }
  | { readonly status: 409; readonly size: number };
export type Answer = { readonly status: 200; readonly keep: Kept } | Refusal;

type Opening = {
  readonly body: string;
  /** The keys of a log by its origin; null for a log the witness does not know. */
  readonly keysOf: (origin: string) => readonly VerifierKey[] | null;
  readonly verify: Verify;
};

/** Reads a request and checks that its log signed it: 400 unreadable, 404 unknown log, 403 no signature that holds. */
export async function openSubmission({ body, keysOf, verify }: Opening): Promise<Submission | Refusal> {
  const request = readable(body);
  if (request === null) return { status: 400 };
  const keys = keysOf(readCheckpoint(request.note).origin);
  if (keys === null) return { status: 404 };
  try {
    const checkpoint = await openCheckpoint(request.note, keys, verify);
    return { ...request, checkpoint, text: readNote(request.note).text };
  } catch {
    return { status: 403 };
  }
}

function readable(body: string): WitnessRequest | null {
  try {
    return readWitnessRequest(body);
  } catch {
    return null;
  }
}

/**
 * The answer to a submission where `kept` is what was cosigned last, null for nothing: 400 an old size beyond the new,
 * 409 another size or root than kept, 422 a proof that fails, 200 with what to keep before answering.
 */
export function witnessDecision(submission: Submission, kept: Kept | null, sha256: Sha256): Answer {
  const { oldSize, proof, checkpoint } = submission;
  const { size, root } = checkpoint;
  const before = kept ?? { size: 0, root: sha256(new Uint8Array(0)) };
  if (oldSize > size) return { status: 400 };
  if (oldSize !== before.size) return { status: 409, size: before.size };
  const isOther = size === before.size && root.some((byte, i) => byte !== before.root[i]);
  if (isOther) return { status: 409, size: before.size };
  const claim = { oldSize, oldRoot: before.root, size, root, proof };
  if (!checkConsistency(claim, sha256)) return { status: 422 };
  return { status: 200, keep: { size, root } };
}
