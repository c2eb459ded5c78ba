import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileDigest } from "./file-digest.ts";
import type { ListedFile } from "./manifest.ts";

/** Paths of the files below a folder, "/" between; none when the folder is not there. */
export function listBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".unfinished"))
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

type Copy = { readonly from: string; readonly to: string; readonly paths: readonly string[] };

/** Copies files to the same paths below another folder, readable by their owner alone, and says what arrived. */
export async function copyFiles({ from, to, paths }: Copy): Promise<ListedFile[]> {
  const copied: ListedFile[] = [];
  for (const path of paths) {
    const target = join(to, path);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    const flags = { mode: 0o600, flush: true, flags: "wx" };
    await pipeline(createReadStream(join(from, path)), createWriteStream(target, flags));
    copied.push({ path, ...(await fileDigest(target)) });
  }
  return copied;
}
