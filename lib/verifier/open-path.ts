import { createReadStream, fstatSync, openSync, readSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { UnreadableBundle } from "#ledger/bundle-problem.ts";
import type { Bytes } from "#ledger/platform.ts";
import { type BundleFile, type OpenedBundle, readZip } from "#ledger/read-zip.ts";
import { nodePlatform } from "./node-platform.ts";

/** What desks leave in a folder that is looked at. */
const LITTER = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);
const MOST_FILES = 200_000;

/** The bundle at a path: a zip, or the folder one was unpacked into. Throws UnreadableBundle. */
export async function openPath(path: string): Promise<OpenedBundle> {
  try {
    return (await stat(path)).isDirectory()
      ? await openFolder(path)
      : await readZip(bytesAt(path), nodePlatform.inflate);
  } catch (error) {
    if (error instanceof UnreadableBundle) throw error;
    throw new UnreadableBundle(
      "no_zip",
      `cannot be read: ${error instanceof Error ? error.message : error}`,
      path,
    );
  }
}

/** Open until the program ends: its pieces are read to the last moment. */
function bytesAt(path: string): Bytes {
  const file = openSync(path, "r");
  return {
    size: fstatSync(file).size,
    async read(offset, length) {
      const buffer = new Uint8Array(length);
      for (let filled = 0; filled < length; ) {
        const count = readSync(file, buffer, filled, length - filled, offset + filled);
        if (count === 0) throw new UnreadableBundle("truncated", "the file ends before it should", path);
        filled += count;
      }
      return buffer;
    },
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
