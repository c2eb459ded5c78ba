import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { toHex } from "#ledger/hex.ts";
import { measureBytes, type ZipMember } from "#ledger/write-zip.ts";

type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** A file as it was written: `sha256` in hex, `crc` as a zip has it. */
export type WrittenFile = {
  readonly path: string;
  readonly size: number;
  readonly crc: number;
  readonly sha256: string;
};

/** Writes a file below `folder` piece by piece, readable by its owner alone, and measures it on the way. */
export async function stageFile(folder: string, path: string, pieces: Pieces): Promise<WrittenFile> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  return { path, ...(await writeMeasured(target, pieces)) };
}

/** The same file as a member of a zip. */
export function stagedMember(folder: string, { path, size, crc }: WrittenFile): ZipMember {
  return { name: path, size, crc, open: () => createReadStream(join(folder, path)) };
}

/** Writes a file that is there whole or not at all, whatever happens. */
export async function writeWhole(target: string, pieces: Pieces): Promise<WrittenFile> {
  const unfinished = `${target}.${process.pid}.unfinished`;
  try {
    const written = await writeMeasured(unfinished, pieces);
    await rename(unfinished, target);
    await syncFolder(dirname(target));
    return { path: target, ...written };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeMeasured(target: string, pieces: Pieces): Promise<Omit<WrittenFile, "path">> {
  const file = await open(target, "w", 0o600);
  try {
    const hash = createHash("sha256");
    const hasher = { update: (bytes: Uint8Array) => void hash.update(bytes), digest: () => hash.digest() };
    const { sha256, ...measured } = await measureBytes(kept(file, pieces), hasher);
    await file.sync();
    return { ...measured, sha256: toHex(sha256) };
  } finally {
    await file.close();
  }
}

type File = Awaited<ReturnType<typeof open>>;

async function* kept(file: File, pieces: Pieces): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of pieces) {
    await file.writeFile(piece);
    yield piece;
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows opens no folder; its rename is durable by itself.
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  await folder.sync();
  await folder.close();
}
