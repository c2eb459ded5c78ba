/** The files of a bundle against its manifest: none missing, none more, each what it is said to be. */
import { ENTRIES, type ListedFile, LOG_FILES, MANIFEST, type Manifest, memberPaths } from "./bundle.ts";
import { reasonOf, UnreadableBundle } from "./bundle-problem.ts";
import { toHex } from "./hex.ts";
import { readManifest } from "./manifest.ts";
import type { Pieces, Platform } from "./platform.ts";
import type { ProblemList } from "./problem-list.ts";
import { type BundleFile, MOST_PACKED, type OpenedBundle } from "./read-zip.ts";
import { measureBytes } from "./write-zip.ts";

const LARGEST_TEXT = 64 << 20;
const SMALL = 1 << 20;

/** The manifest. Throws UnreadableBundle when the bundle has none that can be read. */
export async function openManifest(bundle: OpenedBundle): Promise<Manifest> {
  const file = fileOf(bundle, MANIFEST);
  if (file === null) throw new UnreadableBundle("no_manifest", "no manifest.json: not a bundle", MANIFEST);
  try {
    return readManifest(await readText(file));
  } catch (error) {
    if (error instanceof UnreadableBundle) throw error;
    throw new UnreadableBundle("bad_manifest", reasonOf(error), MANIFEST);
  }
}

export function fileOf(bundle: OpenedBundle, path: string): BundleFile | null {
  return bundle.files.find(({ name }) => name === path) ?? null;
}

/** A small file's text. Throws RangeError when it is no UTF-8, UnreadableBundle when it is beyond 64 MiB. */
export async function readText(file: BundleFile): Promise<string> {
  if (file.size > LARGEST_TEXT)
    throw new UnreadableBundle("too_large", `over ${LARGEST_TEXT} bytes`, file.name);
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    let text = "";
    for await (const piece of file.open()) text += decoder.decode(piece, { stream: true });
    return text + decoder.decode();
  } catch (cause) {
    if (cause instanceof UnreadableBundle) throw cause;
    throw new RangeError("bytes that are no UTF-8", { cause });
  }
}

/** Compares the bundle's files with the manifest's: paths, their order, sizes, hashes, checksums. */
export async function checkFiles(input: {
  readonly bundle: OpenedBundle;
  readonly manifest: Manifest;
  readonly platform: Platform;
  readonly problems: ProblemList;
}): Promise<void> {
  const { bundle, manifest, platform, problems } = input;
  checkPaths(bundle, manifest, problems);
  const listed = new Map([...manifest.documents, ...manifest.log.files].map((one) => [one.path, one]));
  for (const file of bundle.files) {
    if (problems.isFull()) return;
    await checkFile({ file, listed: listed.get(file.name) ?? null, platform, problems });
  }
}

function checkPaths(bundle: OpenedBundle, manifest: Manifest, problems: ProblemList): void {
  const expected = memberPaths(manifest);
  const found = bundle.files.map(({ name }) => name);
  const [wanted, there] = [new Set(expected), new Set(found)];
  for (const path of expected) {
    if (!there.has(path))
      problems.add({ kind: "missing_file", entry: null, path, expected: path, found: "no file" });
  }
  for (const path of found) {
    if (!wanted.has(path))
      problems.add({ kind: "unlisted_file", entry: null, path, expected: "no file", found: path });
  }
  // Files of a folder have no order.
  if (bundle.files.some(({ crc }) => crc === null)) return;
  const first = expected.findIndex((path, i) => path !== found[i]);
  if (first !== -1 && expected.every((path) => there.has(path)) && expected.length === found.length)
    problems.add({
      kind: "not_canonical",
      entry: null,
      expected: expected[first] ?? "",
      found: found[first] ?? "",
    });
}

async function checkFile(input: {
  file: BundleFile;
  listed: ListedFile | null;
  platform: Platform;
  problems: ProblemList;
}): Promise<void> {
  const { file, listed, platform, problems } = input;
  const at = { entry: null, path: file.name };
  try {
    const measured = await measureBytes(file.open(), platform.hasher(), platform.crc32);
    const sha256 = toHex(measured.sha256);
    const compare = (
      kind: "wrong_checksum" | "size_mismatch" | "file_mismatch",
      expected: string,
      found: string,
    ) => {
      if (expected !== found) problems.add({ kind, ...at, expected, found });
    };
    compare("wrong_checksum", `${file.crc ?? measured.crc}`, `${measured.crc}`);
    if (listed === null) return;
    compare("size_mismatch", `${listed.size}`, `${measured.size}`);
    compare("file_mismatch", listed.sha256, sha256);
  } catch (error) {
    if (error instanceof UnreadableBundle) throw error;
    problems.add({ kind: "unreadable_file", ...at, expected: "its bytes", found: reasonOf(error) });
  }
}

/** The log's lines before gzip, no more of them than the manifest says. Throws UnreadableBundle for a bomb. */
export async function* unpackedEntries(file: BundleFile, manifest: Manifest, platform: Platform): Pieces {
  const size = manifest.log.files[LOG_FILES.indexOf(ENTRIES)]?.unpacked ?? 0;
  if (size > MOST_PACKED * file.size + SMALL)
    throw new UnreadableBundle("too_large", `${size} bytes packed into ${file.size}: a bomb`, ENTRIES);
  let seen = 0;
  for await (const piece of platform.inflate(file.open(), "gzip")) {
    seen += piece.length;
    if (seen > size) throw new UnreadableBundle("too_large", `more than the ${size} bytes it says`, ENTRIES);
    yield piece;
  }
  if (seen !== size) throw new RangeError(`${seen} bytes instead of ${size}`);
}
