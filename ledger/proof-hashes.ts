import { fromHex, toHex } from "./hex.ts";

const MOST_HASHES = 64;

/** The hashes of a proof as JSON has them. */
export function toHashes(proof: readonly Uint8Array[]): string[] {
  return proof.map(toHex);
}

/** The hashes of 32 bytes that a list of hex spells, at most 64; null when it is anything else. */
export function fromHashes(value: unknown): Uint8Array[] | null {
  if (!Array.isArray(value) || value.length > MOST_HASHES) return null;
  const hashes = value.map((hex) => (typeof hex === "string" ? fromHex(hex) : null));
  return hashes.every((hash) => hash?.length === 32) ? hashes.filter((hash) => hash !== null) : null;
}
