/**
 * Check of a whole stream: each entry, the numbers, the links. What the entries alone cannot show is a missing tail:
 * pass the head known from elsewhere.
 */
import {
  type EntryProblem,
  type StoredEntry,
  type Verdict,
  verdictOf,
  verdictOfAsync,
} from "./check-entry.ts";
import type { AsyncSha256, Sha256 } from "./entry.ts";
import { NO_ENTRY } from "./header.ts";

export type ChainProblem = (
  | EntryProblem
  | {
      readonly kind: "sequence_gap" | "broken_link" | "other_stream" | "head_mismatch";
      readonly expected: string;
      readonly found: string;
    }
) & {
  /** Line of the list as given, from 1; for a head mismatch, one past the last. */
  readonly entry: number;
};

/** The last entry of a stream, as known from a source other than the entries. */
export type Head = { readonly seq: number; readonly leafHash: string };

export type ChainReport = {
  readonly valid: boolean;
  readonly entries: number;
  /** The head the entries lead to; null without a readable last entry. */
  readonly head: Head | null;
  /** Line of the first problem, from 1; null when valid. */
  readonly firstBroken: number | null;
  /** In order of line. */
  readonly problems: readonly ChainProblem[];
};

/** Checks a whole stream, its first entry first: each entry, seq without gap from 1, each link, and `head` if given. */
export function checkChain(entries: readonly StoredEntry[], sha256: Sha256, head?: Head): ChainReport {
  const judge = chainJudge();
  for (const entry of entries) judge.take(verdictOf(entry, sha256));
  return judge.report(head);
}

/** checkChain for an asynchronous hash. */
export async function checkChainAsync(
  entries: readonly StoredEntry[],
  sha256: AsyncSha256,
  head?: Head,
): Promise<ChainReport> {
  const judge = chainJudge();
  for (const entry of entries) judge.take(await verdictOfAsync(entry, sha256));
  return judge.report(head);
}

function chainJudge() {
  const problems: ChainProblem[] = [];
  let entries = 0;
  let prev = NO_ENTRY;
  let stream: string | null = null;
  let last: Head | null = null;
  return {
    take({ header, leafHash, problems: own }: Verdict): void {
      entries += 1;
      for (const problem of own) problems.push({ ...problem, entry: entries });
      if (header !== null) {
        stream ??= header.stream;
        if (header.seq !== entries) {
          problems.push({
            kind: "sequence_gap",
            entry: entries,
            expected: `${entries}`,
            found: `${header.seq}`,
          });
        }
        if (header.prev !== prev) {
          problems.push({ kind: "broken_link", entry: entries, expected: prev, found: header.prev });
        }
        if (header.stream !== stream) {
          problems.push({ kind: "other_stream", entry: entries, expected: stream, found: header.stream });
        }
      }
      last = header && { seq: header.seq, leafHash };
      prev = leafHash;
    },
    report(known: Head | undefined): ChainReport {
      const [expected, found] = [spelled(known ?? last), spelled(last)];
      if (expected !== found) problems.push({ kind: "head_mismatch", entry: entries + 1, expected, found });
      const firstBroken = problems[0]?.entry ?? null;
      return { valid: problems.length === 0, entries, head: last, firstBroken, problems };
    },
  };
}

function spelled(head: Head | null): string {
  return head === null ? "no entry" : `${head.seq} ${head.leafHash}`;
}
