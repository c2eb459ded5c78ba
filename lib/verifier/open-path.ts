import { createReadStream } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
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
    return (await stat(path)).isDirectory() ? await openFolder(path) : await openZip(path);
  } catch (error) {
    if (error instanceof UnreadableBundle) throw error;
    throw new UnreadableBundle(
      "no_zip",
      `cannot be read: ${error instanceof Error ? error.message : error}`,
      path,
    );
  }
}

async function openZip(path: string): Promise<OpenedBundle> {
  const file = await open(path);
  const { size } = await file.stat();
  const bytes: Bytes = {
    size,
    async read(offset, length) {
      const buffer = new Uint8Array(length);
      for (let filled = 0; filled < length; ) {
        const { bytesRead } = await file.read(buffer, filled, length - filled, offset + filled);
        if (bytesRead === 0) throw new UnreadableBundle("truncated", "the file ends before it should", path);
        filled += bytesRead;
      }
      return buffer;
    },
  };
  return readZip(bytes, nodePlatform.inflate);
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
