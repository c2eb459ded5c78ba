import { createReadStream, readSync } from "node:fs";
import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { UnreadableBundle } from "#ledger/bundle-problem.ts";
import type { Bytes } from "#ledger/platform.ts";
import { type BundleFile, type OpenedBundle, readZip } from "#ledger/read-zip.ts";
import { nodePlatform } from "./node-platform.ts";

/** What desks leave in a folder that is looked at. */
const LITTER = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);
const MOST_FILES = 200_000;

/**
 * What `work` makes of the bundle at a path, a zip or the folder one was unpacked into; its file is open for as long.
 * Throws UnreadableBundle where there is none, and what `work` throws.
 */
export async function withPath<Result>(
  path: string,
  work: (bundle: OpenedBundle) => Promise<Result>,
): Promise<Result> {
  if (await isFolder(path)) return work(await openFolder(path));
  const file = await open(path, "r").catch((error) => refuse(path, error));
  try {
    const { size } = await file.stat();
    const bundle = await readZip({ size, read: reader(file, path) }, nodePlatform.inflate).catch((error) =>
      refuse(path, error),
    );
    return await work(bundle);
  } finally {
    await file.close();
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch((error) => refuse(path, error))).isDirectory();
}

function refuse(path: string, error: unknown): never {
  if (error instanceof UnreadableBundle) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  throw new UnreadableBundle("no_zip", `cannot be read: ${reason}`, path);
}

function reader({ fd }: FileHandle, path: string): Bytes["read"] {
  return async (offset, length) => {
    const buffer = new Uint8Array(length);
    for (let filled = 0; filled < length; ) {
      const count = readSync(fd, buffer, filled, length - filled, offset + filled);
      if (count === 0) throw new UnreadableBundle("truncated", "the file ends before it should", path);
      filled += count;
    }
    return buffer;
  };
}

async function openFolder(folder: string): Promise<OpenedBundle> {
  const files: BundleFile[] = [];
  for await (const name of walk(folder, "")) {
    const path = join(folder, name);
    const { size } = await stat(path);
    files.push({ name, size, crc: null, open: () => createReadStream(path, { highWaterMark: 1 << 18 }) });
    if (files.length > MOST_FILES)
      throw new UnreadableBundle("too_large", `over ${MOST_FILES} files`, folder);
  }
  return { files, problems: [] };
}

async function* walk(folder: string, inside: string): AsyncGenerator<string, void, undefined> {
  for (const entry of await readdir(join(folder, inside), { withFileTypes: true })) {
    const name = inside === "" ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(folder, name);
    else if (entry.isFile() && !LITTER.has(entry.name)) yield name;
  }
}
