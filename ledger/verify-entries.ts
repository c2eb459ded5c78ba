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
import type { Hashing } from "./platform.ts";
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
  readonly hashing: Hashing;
  readonly problems: ProblemList;
  readonly onEntry: (entry: ShownEntry, number: number) => void;
}): AsyncGenerator<Uint8Array[], LinesRead, undefined> {
  const { batches, stream, hashing, problems, onEntry } = input;
  const links = linkJudge({ stream, problems, hash: async (bytes) => hashing.sha256(bytes) });
  let [lines, withheld, withheldValues, unreadable] = [0, 0, 0, 0];
  for await (const texts of batches) {
    const batch = await readBatch({ texts, from: lines + 1, hashing, problems });
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

const NO_HASH = new Uint8Array(32);

async function readBatch(input: {
  texts: readonly string[];
  from: number;
  hashing: Hashing;
  problems: ProblemList;
}): Promise<Line[]> {
  const { texts, from, hashing, problems } = input;
  const entries = texts.map((text, i) => entryOrProblem(text, from + i, problems));
  const checks: Promise<void>[] = [];
  for (const [i, entry] of entries.entries()) {
    const check = isShown(entry) ? checkValues({ entry, number: from + i, hashing, problems }) : null;
    if (check !== null) checks.push(check);
  }
  const hashes = await all(entries.map((entry) => leafOf(entry, hashing)));
  await Promise.all(checks);
  return entries.map((entry, i) => ({ number: from + i, entry, leafHash: hashes[i] ?? NO_HASH }));
}

type Shown = { entry: ShownEntry; number: number; hashing: Hashing; problems: ProblemList };

/** Compares each value that is shown with its commitment: at once, or by the promise that is given. */
function checkValues({ entry, number, hashing, problems }: Shown): Promise<void> | null {
  const later: Promise<void>[] = [];
  const { fields } = entry.header;
  for (const { name, salt, value } of entry.values) {
    if (salt === undefined || value === undefined) continue;
    const expected = fields[name] ?? "";
    const compare = (found: string) => {
      if (found !== expected)
        problems.add({ kind: "commitment_mismatch", entry: number, field: name, expected, found });
    };
    const bytes = committed(salt, value);
    if (hashing.atOnce !== undefined) compare(hashing.atOnce.hexOf(bytes));
    else later.push(hexLater(hashing, bytes).then(compare));
  }
  return later.length === 0 ? null : Promise.all(later).then(() => undefined);
}

async function hexLater({ sha256 }: Hashing, bytes: Uint8Array): Promise<string> {
  return toHex(await sha256(bytes));
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

function leafOf(entry: Line["entry"], hashing: Hashing): Uint8Array | Promise<Uint8Array> {
  if (entry === null) return NO_HASH;
  if (!isShown(entry)) return fromHex(entry.leafHash) ?? NO_HASH;
  // The leaf prefix of RFC 6962 is a byte that is also the character U+0000.
  return hashing.atOnce?.ofText(`\0${entry.text}`) ?? hashing.sha256(leafBytes(entry.text));
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
