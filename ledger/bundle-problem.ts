/** What makes a bundle other than what the log vouches for. */
export type BundleProblem = {
  readonly kind: ProblemKind;
  /** Number of the entry concerned, from 1; null when it is none, or when no single one can be named. */
  readonly entry: number | null;
  /** The member of the bundle concerned, when it is one. */
  readonly path?: string;
  /** The field of the entry concerned, when it is one. */
  readonly field?: string;
  readonly expected: string;
  readonly found: string;
};

export type ProblemKind =
  // the zip and its members
  | "not_canonical"
  | "wrong_checksum"
  | "missing_file"
  | "unlisted_file"
  | "size_mismatch"
  | "file_mismatch"
  | "unreadable_file"
  // the signed checkpoint and its proofs
  | "bad_checkpoint"
  | "bad_signature"
  | "bad_cosignature"
  | "foreign_log"
  | "bad_proof"
  | "foreign_stream"
  // the entries
  | "bad_line"
  | "hash_mismatch"
  | "commitment_mismatch"
  | "sequence_gap"
  | "broken_link"
  | "other_stream"
  | "missing_entries"
  | "extra_entries"
  | "root_mismatch"
  | "unvouched_documents"
  // the older bundle
  | "older_invalid"
  | "key_changed"
  | "log_shrunk"
  | "fork"
  | "no_consistency_proof"
  | "history_changed"
  | "tail_truncated";

export type UnreadableCode =
  | "no_zip"
  | "truncated"
  | "unsafe_path"
  | "repeated_path"
  | "unsupported_zip"
  | "overlapping_members"
  | "too_large"
  | "no_manifest"
  | "bad_manifest"
  | "bad_key";

/** What was given cannot be read as a bundle at all; `path` is the member concerned, or empty. */
export class UnreadableBundle extends Error {
  readonly code: UnreadableCode;
  readonly path: string;

  constructor(code: UnreadableCode, message: string, path = "") {
    super(message);
    this.code = code;
    this.path = path;
  }
}

/** Problems by the order they are found; once there are a hundred, nobody is helped by more. */
export const MOST_PROBLEMS = 100;

/** The reason an error gives. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
