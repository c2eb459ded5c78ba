import { existsSync, readdirSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import type { ListedFile } from "./manifest.ts";
import { stageListed } from "./stage-listed.ts";

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

type Copy = {
  readonly from: string;
  readonly to: string;
  readonly paths: readonly string[];
  /** What becomes of a path that is gone since it was listed; refused unless said otherwise. */
  readonly gone?: "left_out";
};

/** Copies files to the same paths below another folder, none over one that is there, and says what was copied. */
export async function copyFiles({ from, to, paths, gone }: Copy): Promise<ListedFile[]> {
  const copied: ListedFile[] = [];
  for (const path of paths) {
    if (existsSync(join(to, path)))
      throw new Error(`${join(to, path)} is there already: nothing is copied over it.`);
    const file = await openListed(join(from, path), gone);
    if (file !== null) copied.push(await stageListed(to, path, file.createReadStream()));
  }
  return copied;
}

async function openListed(path: string, gone: Copy["gone"]): Promise<FileHandle | null> {
  try {
    return await open(path);
  } catch (error) {
    if (gone === "left_out" && Object(error).code === "ENOENT") return null;
    throw error;
  }
}
