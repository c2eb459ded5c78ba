import { chmod, copyFile, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { logUnexpected } from "#lib/log.ts";
import { systemPrincipal, withScope } from "#lib/scope.ts";
import type { SaveFailure } from "../catalogue.ts";
import { isSavedFile, savedFileName } from "../rules.ts";
import type { MadePack } from "../schema.ts";

export type SavedPack = MadePack & {
  readonly organisation: { readonly id: string; readonly name: string } | null;
  /** Where the file lies. */
  readonly path: string;
};

type Place = {
  /** Named by the server; null: none is. */
  readonly saveFolder: string | null;
  readonly workspaceId: string;
};

/**
 * Puts the packs of a run into the folder that the server names, below a folder for the workspace: under the same names
 * each day, each file whole or the one before. Other files that lie there are left alone.
 */
export async function savePacks(
  packs: readonly SavedPack[],
  { saveFolder, workspaceId }: Place,
): Promise<"saved" | SaveFailure> {
  if (saveFolder === null) return "no_folder";
  // Never created: a disk that is not mounted must not be taken for an empty one.
  const isThere = await stat(saveFolder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isThere) return "folder_missing";
  try {
    const { slug } = await withScope(systemPrincipal(workspaceId), (tx) =>
      tx.workspace.findFirstOrThrow({ select: { slug: true } }),
    );
    const folder = join(saveFolder, slug);
    await mkdir(folder, { recursive: true, mode: 0o750 });
    const names = new Set<string>();
    for (const pack of packs) {
      const name = savedFileName(pack);
      names.add(name);
      await putWhole(pack.path, join(folder, name));
    }
    for (const name of await readdir(folder))
      if (isSavedFile(name) && !names.has(name)) await rm(join(folder, name));
    return "saved";
  } catch (error) {
    logUnexpected(error, { workspace: workspaceId, event: "crisis_packs.not_saved" });
    return "folder_refused";
  }
}

/** The group may read it: whoever prints is not always whoever runs the server. */
async function putWhole(from: string, to: string): Promise<void> {
  const unfinished = `${to}.unfinished`;
  try {
    await copyFile(from, unfinished);
    await chmod(unfinished, 0o640);
    await rename(unfinished, to);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
