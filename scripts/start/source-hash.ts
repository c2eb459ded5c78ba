import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

type Tree = { root: string; skip: string[] };

function listFiles(folder: string, isLeftOut: (path: string) => boolean): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || isLeftOut(path)) return [];
    if (entry.isDirectory()) return listFiles(path, isLeftOut);
    return entry.isFile() ? [path] : [];
  });
}

/** A fingerprint of the files below a folder: names and contents. Hidden files, tests, documents and logs do not count. */
export function sourceHash({ root, skip }: Tree): string {
  const skipped = new Set(skip.map((path) => resolve(root, path)));
  const isLeftOut = (path: string) => skipped.has(path) || /\.(test\.tsx?|md|log)$/.test(path);
  const hash = createHash("sha256");
  for (const path of listFiles(root, isLeftOut).sort()) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update("\0");
  }
  return hash.digest("hex");
}
