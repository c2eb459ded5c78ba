import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import type { ListedFile, Manifest } from "./manifest.ts";

/** Size and SHA-256 of a file, read in pieces. */
async function fileDigest(path: string): Promise<Omit<ListedFile, "path">> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of createReadStream(path)) {
    hash.update(piece as Buffer);
    bytes += (piece as Buffer).length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** Reads every file of a backup again. Throws one line that names the first that is not as it was written. */
export async function checkFiles(folder: string, { files }: Pick<Manifest, "files">): Promise<void> {
  for (const { path, bytes, sha256 } of files) {
    const at = join(folder, path);
    if (!existsSync(at)) throw new Error(`${at} is missing from the backup.`);
    const found = await fileDigest(at);
    if (found.bytes !== bytes || found.sha256 !== sha256)
      throw new Error(`${at} is not as it was written: use another backup.`);
  }
}
