import { hash } from "node:crypto";
import { checkChain } from "#ledger/check-chain.ts";
import { type SealedEntry, sealEntry } from "#ledger/entry.ts";
import { NO_ENTRY } from "#ledger/header.ts";
import { fromHex } from "#ledger/hex.ts";
import { median, report, rounded } from "./measure.ts";

const ENTRIES = 100_000;
const TARGET_SECONDS = 3;
const LIMIT_RATIO = 5;
const ROUNDS = 5;
const sha256 = (bytes: Uint8Array) => hash("sha256", bytes, "buffer");

/** A stream of entries as people write them: a short text and a few figures. */
function chainOf(length: number): SealedEntry[] {
  const chain: SealedEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const draft = {
      ...{
        type: "entry.written",
        actor: "person-7",
        occurred: null,
        label: "fact" as const,
        organisation: null,
      },
      ...{ visibility: "case" as const, shared: true, origin: "live" as const },
      subject: { kind: "entry", id: `entry-${seq}` },
      fields: { text: `The laboratory confirms line ${seq}.`, persons: seq },
    };
    const prev = chain.at(-1)?.leafHash ?? NO_ENTRY;
    const salt = () => sha256(Uint8Array.of(seq >> 16, seq >> 8, seq));
    chain.push(
      sealEntry({ draft, stream: "incident:1", seq, prev, at: "2026-11-22T09:30:00.000Z", salt, sha256 }),
    );
  }
  return chain;
}

/** The limit: reading the same headers and hashing as many bytes, checking nothing. */
function bare(chain: readonly SealedEntry[]): number {
  let read = 0;
  for (const { header, values } of chain) {
    JSON.parse(header);
    hash("sha256", header);
    for (const { salt, value } of values) hash("sha256", `${fromHex(salt)?.length}${JSON.stringify(value)}`);
    read += 1;
  }
  return read;
}

/** Processor time: the question is what checking costs, whoever else uses the machine. */
function seconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const before = performance.now();
const chain = chainOf(ENTRIES);
const sealing = (performance.now() - before) / 1000;
const runs = Array.from({ length: ROUNDS }, () => {
  const checking = seconds(() => {
    if (!checkChain(chain, sha256, chain.at(-1)).valid) throw new Error("The chain should be valid.");
  });
  return { checking, reading: seconds(() => bare(chain)) };
});
const checking = median(runs.map((run) => run.checking));
const reading = median(runs.map((run) => run.reading));
const ratio = rounded(checking / reading);

report({
  bench: "ledger-check",
  line: `${ENTRIES} entries ${ratio}× reading and hashing them, ${rounded(checking)} s`,
  reached: ratio <= LIMIT_RATIO,
  rounds: ROUNDS,
  targetSeconds: TARGET_SECONDS,
  limitRatio: LIMIT_RATIO,
  ratio,
  checkedInSeconds: rounded(checking),
  readInSeconds: rounded(reading),
  sealedInSeconds: rounded(sealing),
});
