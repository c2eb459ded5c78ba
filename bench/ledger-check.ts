import { hash } from "node:crypto";
import { checkChain } from "#ledger/check-chain.ts";
import { type SealedEntry, sealEntry } from "#ledger/entry.ts";
import { NO_ENTRY } from "#ledger/header.ts";
import { fromHex } from "#ledger/hex.ts";

const ENTRIES = 100_000;
const TARGET_SECONDS = 3;
const LIMIT_RATIO = 5;
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

function seconds(work: () => unknown): number {
  const before = performance.now();
  work();
  return (performance.now() - before) / 1000;
}

const before = performance.now();
const chain = chainOf(ENTRIES);
const sealing = (performance.now() - before) / 1000;
const runs = [1, 2, 3].map(() => {
  const checking = seconds(() => {
    if (!checkChain(chain, sha256, chain.at(-1)).valid) throw new Error("The chain should be valid.");
  });
  return { checking, reading: seconds(() => bare(chain)) };
});
const best = runs.reduce((a, b) => (a.checking < b.checking ? a : b));

const ratio = best.checking / best.reading;

console.log(`${ENTRIES} entries of two fields`);
console.log(`  sealed in           ${sealing.toFixed(2)} s`);
console.log(`  checked in          ${best.checking.toFixed(2)} s (target ${TARGET_SECONDS} s)`);
console.log(
  `  read and hashed in  ${best.reading.toFixed(2)} s (ratio ${ratio.toFixed(1)}, limit ${LIMIT_RATIO})`,
);
process.exitCode = ratio <= LIMIT_RATIO ? 0 : 1;
