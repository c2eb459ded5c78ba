import { stageFile } from "#lib/staged-files.ts";
import type { ListedFile } from "./manifest.ts";

/** Writes a file of a backup, measured on the way: what is read again later is compared with what was meant to be there. */
export async function stageListed(
  folder: string,
  path: string,
  pieces: Parameters<typeof stageFile>[2],
): Promise<ListedFile> {
  const { size, sha256 } = await stageFile(folder, path, pieces);
  return { path, bytes: size, sha256 };
}
