/** What the verifier asks of the machine it runs on: Node or a browser. Nothing here is of our own making. */
export type Platform = {
  /** SHA-256 of the bytes, 32 bytes. */
  readonly sha256: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  /** The same where it need not be waited for, in the forms a log is read in: hex of bytes, bytes of UTF-8 text. */
  readonly atOnce?: {
    readonly hexOf: (bytes: Uint8Array) => string;
    readonly ofText: (text: string) => Uint8Array;
  };
  /** SHA-256 of bytes that come piece by piece. */
  readonly hasher: () => Hasher;
  /** Whether the Ed25519 `signature` of `message` is by `publicKey` (32 bytes). */
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => Promise<boolean>;
  /** The pieces unpacked; throws when they are not of that format, end early, or go on after their end. */
  readonly inflate: (pieces: Pieces, format: "gzip" | "deflate-raw") => Pieces;
  /** CRC-32 where the machine has a faster one than crc32.ts. */
  readonly crc32?: (bytes: Uint8Array, crc?: number) => number;
};

/** How the lines of a log are hashed. */
export type Hashing = Pick<Platform, "sha256" | "atOnce">;

export type Pieces = AsyncIterable<Uint8Array>;

/** Hashing that goes on: `update` with each piece, then `digest` once. */
export type Hasher = {
  readonly update: (bytes: Uint8Array) => void;
  readonly digest: () => Uint8Array | Promise<Uint8Array>;
};

/** A file read in any order. `read` gives exactly `length` bytes from `offset`. */
export type Bytes = {
  readonly size: number;
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
};
