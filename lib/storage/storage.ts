import { AppError } from "#lib/errors.ts";

export type Listed = { readonly name: string; readonly size: number };

/** Where encrypted files lie, by name. A name is words of small letters, digits, points and dashes between slashes. */
export type Storage = {
  /** Afterwards the object is there whole and durably, or as it was before. Throws StorageFull. */
  readonly write: (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Throws not_found before the first byte. */
  readonly read: (name: string) => AsyncIterable<Uint8Array>;
  readonly has: (name: string) => Promise<boolean>;
  /** Every object whose name begins with a folder's, in the order of their names. */
  readonly list: (folder: string) => Promise<Listed[]>;
  /** Without an object of that name, nothing. */
  readonly remove: (name: string) => Promise<void>;
  /** Removes what a broken write left behind before that instant. */
  readonly tidy: (before: Temporal.Instant) => Promise<void>;
};

/** The disk, or the S3-compatible service, has no room: nothing was written. */
export class StorageFull extends AppError {
  constructor(cause: unknown) {
    super("unavailable", "the storage of evidence is full", {
      cause,
      problems: [{ path: "file", problem: "storageFull" }],
    });
    this.name = "StorageFull";
  }
}

const NAME = /^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*$/;

/** The words of a name; anything that could lead elsewhere is refused. */
export function wordsOf(name: string): string[] {
  if (!NAME.test(name)) throw new RangeError("not the name of a stored object");
  return name.split("/");
}
