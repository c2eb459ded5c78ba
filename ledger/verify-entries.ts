/**
 * Check of the lines of a bundle, in constant memory: each line the one encoding of an entry, each value what its
 * commitment says, the numbers without a gap, every link. A link that does not hold tells that one of two lines is not
 * what it was: the earlier one, unless the later with its link put right is what the line after it names.
 */
import { type BundleProblem, reasonOf } from "./bundle-problem.ts";
import { canonicalJson, type Json } from "./canonical-json.ts";
import { commitmentBytes, leafBytes } from "./entry.ts";
import { readEntryLine, type ShownEntry, type WithheldEntry } from "./entry-line.ts";
import { NO_ENTRY } from "./header.ts";
import { fromHex, toHex } from "./hex.ts";
import type { Platform } from "./platform.ts";
import type { ProblemList } from "./problem-list.ts";

type Hash = (bytes: Uint8Array) => Promise<Uint8Array>;

/** A line that is read, with its own leaf hash; `entry` is null where the line is no entry. */
type Line = {
  readonly number: number;
  readonly entry: ShownEntry | WithheldEntry | null;
  readonly leafHash: Uint8Array;
};

export type LinesRead = {
  readonly lines: number;
  /** Lines that are not shown. */
  readonly withheld: number;
  /** Values that are not shown, or were erased. */
  readonly withheldValues: number;
  /** Lines that are no entry: the tree over the others says nothing. */
  readonly unreadable: number;
  /** A last link that does not hold: the tree tells whose fault it is. */
  readonly lastBreak: LastBreak | null;
  /** Lines whose hash the tree alone vouches for, no later line naming it. */
  readonly unlinked: readonly number[];
};

/**
 * Goes through the lines and yields the leaf hashes of each batch, in order; returns what was read. `onEntry` sees every
 * entry that is shown. Problems go to `problems`; once that list is full, the rest is not read.
 */
export async function* checkLines(input: {
  readonly batches: AsyncIterable<readonly string[]>;
  readonly stream: string;
  readonly sha256: Platform["sha256"];
  readonly problems: ProblemList;
  readonly onEntry: (entry: ShownEntry, number: number) => void;
}): AsyncGenerator<Uint8Array[], LinesRead, undefined> {
  const { batches, stream, sha256, problems, onEntry } = input;
  const links = linkJudge({ stream, problems, hash: async (bytes) => sha256(bytes) });
  let [lines, withheld, withheldValues, unreadable] = [0, 0, 0, 0];
  for await (const texts of batches) {
    const batch = await readBatch({ texts, from: lines + 1, sha256, problems });
    for (const line of batch) {
      await links.take(line);
      if (line.entry === null) unreadable += 1;
      else if (!isShown(line.entry)) withheld += 1;
      else {
        withheldValues += line.entry.values.filter(({ salt }) => salt === undefined).length;
        onEntry(line.entry, line.number);
      }
    }
    lines += batch.length;
    yield batch.map(({ leafHash }) => leafHash);
    if (problems.isFull()) break;
  }
  const lastBreak = await links.end();
  return { lines, withheld, withheldValues, unreadable, lastBreak, unlinked: links.unlinked() };
}

type Claim = { readonly number: number; readonly field: string; readonly expected: string };

const NO_HASH = new Uint8Array(32);

async function readBatch(input: {
  texts: readonly string[];
  from: number;
  sha256: Platform["sha256"];
  problems: ProblemList;
}): Promise<Line[]> {
  const { texts, from, sha256, problems } = input;
  const entries = texts.map((text, i) => entryOrProblem(text, from + i, problems));
  const digests: (Uint8Array | Promise<Uint8Array>)[] = [];
  const claims: Claim[] = [];
  for (const [i, entry] of entries.entries()) {
    for (const claim of claimsOf(entry, from + i)) {
      claims.push(claim);
      digests.push(sha256(claim.bytes));
    }
  }
  const leaves = entries.map((entry) => leafOf(entry, sha256));
  for (const [i, digest] of (await all(digests)).entries()) {
    const { number: entry, field, expected } = claims[i] ?? { number: 0, field: "", expected: "" };
    const found = toHex(digest);
    if (found !== expected) problems.add({ kind: "commitment_mismatch", entry, field, expected, found });
  }
  const hashes = await all(leaves);
  return entries.map((entry, i) => ({ number: from + i, entry, leafHash: hashes[i] ?? NO_HASH }));
}

/** Without a promise among them, no need to wait. */
async function all(digests: readonly (Uint8Array | Promise<Uint8Array>)[]): Promise<readonly Uint8Array[]> {
  const ready = digests.filter((digest) => digest instanceof Uint8Array);
  return ready.length === digests.length ? ready : Promise.all(digests);
}

function entryOrProblem(text: string, number: number, problems: ProblemList): Line["entry"] {
  try {
    return readEntryLine(text);
  } catch (error) {
    problems.add({ kind: "bad_line", entry: number, expected: "an entry", found: reasonOf(error) });
    return null;
  }
}

function leafOf(entry: Line["entry"], sha256: Platform["sha256"]): Uint8Array | Promise<Uint8Array> {
  if (entry === null) return NO_HASH;
  return "leafHash" in entry ? (fromHex(entry.leafHash) ?? NO_HASH) : sha256(leafBytes(entry.text));
}

function claimsOf(entry: Line["entry"], number: number): (Claim & { readonly bytes: Uint8Array })[] {
  if (entry === null || "leafHash" in entry) return [];
  return entry.values.flatMap(({ name, salt, value }) => {
    const bytes = salt === undefined || value === undefined ? null : committed(salt, value);
    return bytes === null ? [] : [{ number, field: name, expected: entry.header.fields[name] ?? "", bytes }];
  });
}

function committed(salt: string, value: Json): Uint8Array {
  return commitmentBytes(fromHex(salt) ?? NO_HASH, value);
}

/** Two lines of which one is not what it was. */
type Break = { readonly number: number; readonly expected: string; readonly found: string };

function linkJudge(input: { stream: string; problems: ProblemList; hash: Hash }) {
  const { stream, problems } = input;
  const links = linkChecker(input);
  let last: Line | null = null;
  let awaited = 1;
  const unlinked: number[] = [];
  return {
    async take(line: Line): Promise<void> {
      const { number, entry } = line;
      const seq = seqOf(entry) ?? awaited;
      if (seq !== awaited) problems.add(gap(number, awaited, seq));
      if (isShown(entry)) {
        if (entry.header.stream !== stream)
          problems.add({ kind: "other_stream", entry: number, expected: stream, found: entry.header.stream });
        if (seq === awaited && last?.entry !== null) await links.check(entry, number, last);
        else links.settle();
      } else {
        links.settle();
        if (last !== null) unlinked.push(last.number);
      }
      last = line;
      awaited = seq + 1;
    },
    end: async (): Promise<LastBreak | null> => links.end(last),
    unlinked: (): number[] => (last === null ? [] : [...unlinked, last.number]),
  };
}

function linkChecker({ problems, hash }: { problems: ProblemList; hash: Hash }) {
  let open: Break | null = null;
  const blame = ({ number, ...said }: Break, field?: string) =>
    problems.add({ kind: "hash_mismatch", entry: number, ...(field ? { field } : {}), ...said });
  const settle = () => {
    if (open !== null) blame(open);
    open = null;
  };
  return {
    /** Whether `entry` names `last`, the line before it; a break stays open until the next line tells whose it is. */
    async check(entry: ShownEntry, number: number, last: Line | null): Promise<void> {
      const { prev } = entry.header;
      const expected = last === null ? NO_ENTRY : toHex(last.leafHash);
      if (prev === expected) return settle();
      if (last === null) return problems.add({ kind: "broken_link", entry: number, expected, found: prev });
      const broken = { number: number - 1, expected: prev, found: expected };
      if (
        open !== null &&
        isShown(last.entry) &&
        toHex(await rightedHash(last.entry, open.found, hash)) === prev
      ) {
        open = null;
        return blame(broken, "prev");
      }
      settle();
      open = broken;
    },
    settle,
    async end(last: Line | null): Promise<LastBreak | null> {
      const broken = open;
      if (broken === null || last === null || !isShown(last.entry)) return null;
      const righted = await rightedHash(last.entry, broken.found, hash);
      const blameLast = () =>
        blame({ number: last.number, expected: broken.found, found: broken.expected }, "prev");
      return { righted, blameLast, blameEarlier: settle };
    },
  };
}

/** `righted` is the leaf hash the last line would have if it named the one before it as that one is. */
type LastBreak = {
  readonly righted: Uint8Array;
  readonly blameLast: () => void;
  readonly blameEarlier: () => void;
};

/** The leaf hash of the entry with its link put right. */
async function rightedHash({ header }: ShownEntry, prev: string, hash: Hash): Promise<Uint8Array> {
  return hash(leafBytes(canonicalJson({ ...header, prev })));
}

function isShown(entry: Line["entry"]): entry is ShownEntry {
  return entry !== null && !("leafHash" in entry);
}

function seqOf(entry: Line["entry"]): number | null {
  if (entry === null) return null;
  return "leafHash" in entry ? entry.seq : entry.header.seq;
}

function gap(entry: number, expected: number, found: number): BundleProblem {
  return { kind: "sequence_gap", entry, expected: `${expected}`, found: `${found}` };
}
