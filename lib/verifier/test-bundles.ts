/** What tests of the verifier share: a log signed by a fixed key, and bundles of it opened and changed. */
import { createPrivateKey, createPublicKey, hash, sign } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { ENTRIES, MANIFEST, type Manifest, memberPaths } from "#ledger/bundle.ts";
import { UnreadableBundle } from "#ledger/bundle-problem.ts";
import { writeManifest } from "#ledger/manifest.ts";
import { type OpenedBundle, readZip } from "#ledger/read-zip.ts";
import { type Members, type TestBundle, testLog } from "#ledger/test-log.ts";
import { type BundleVerdict, verifyBundle } from "#ledger/verify-bundle.ts";
import { nodePlatform } from "./node-platform.ts";

const PRIVATE_DER = Buffer.from("302e020100300506032b657004220420", "hex");

export function testTools(seed = 7) {
  const key = Buffer.concat([PRIVATE_DER, Buffer.alloc(32, seed)]);
  const privateKey = createPrivateKey({ key, format: "der", type: "pkcs8" });
  const publicDer = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  return {
    sha256: (bytes: Uint8Array): Uint8Array => hash("sha256", bytes, "buffer"),
    gzip: (bytes: Uint8Array): Uint8Array => gzipSync(bytes),
    publicKey: new Uint8Array(publicDer.subarray(publicDer.length - 32)),
    sign: (bytes: Uint8Array): Uint8Array => sign(null, bytes, privateKey),
  };
}

export const INCIDENT = "incident:2026-001";
export const OTHER = "incident:2026-002";

/** A log of two incidents; the first has `records` entries, the last of them the export of its bundle. */
export function logOf(records: number, seed = 7) {
  const log = testLog(testTools(seed));
  for (let line = 1; line < records; line += 1) {
    log.write(INCIDENT, { text: `Le laboratoire confirme la ligne ${line}`, persons: line * 5, at: null });
    if (line % 9 === 0) log.write(OTHER, { text: `another case, line ${line}` });
    if (line % 11 === 0) log.integrate();
    if (line % 33 === 0) log.givenOut.push({ size: log.heads.length, note: log.note() });
  }
  return log;
}

export async function openBytes(bytes: Uint8Array): Promise<OpenedBundle> {
  const read = async (offset: number, length: number) => {
    if (offset < 0 || offset + length > bytes.length)
      throw new UnreadableBundle("truncated", "beyond the end");
    return bytes.subarray(offset, offset + length);
  };
  return readZip({ size: bytes.length, read }, nodePlatform.inflate);
}

/** The members as a folder would give them: their packing is not looked at. */
export function openMembers(members: Members): OpenedBundle {
  const files = [...members].map(([name, bytes]) => ({
    ...{ name, size: bytes.length, crc: null },
    open: async function* () {
      yield bytes;
    },
  }));
  return { files, problems: [] };
}

export type Outcome = { readonly verdict: BundleVerdict } | { readonly refused: UnreadableBundle };

/** What the verifier says; a refusal to read is an answer too, any other error is not. */
export async function outcomeOf(
  given: OpenedBundle | Promise<OpenedBundle>,
  since?: OpenedBundle,
  key?: string,
): Promise<Outcome> {
  try {
    const older = since === undefined ? {} : { since };
    const known = key === undefined ? {} : { key };
    return {
      verdict: await verifyBundle({ bundle: await given, ...older, ...known, platform: nodePlatform }),
    };
  } catch (error) {
    if (error instanceof UnreadableBundle) return { refused: error };
    throw error;
  }
}

/** "valid", the kinds of its problems, or the code of the refusal. */
export function spelled(outcome: Outcome): string {
  if ("refused" in outcome) return outcome.refused.code;
  const { valid, problems } = outcome.verdict;
  return valid
    ? "valid"
    : problems.map(({ kind, entry }) => (entry === null ? kind : `${kind} ${entry}`)).join(", ");
}

/** The bundle with a file replaced by a careful hand: the manifest names its new size and hash. */
export function withFile(bundle: TestBundle, path: string, bytes: Uint8Array): Members {
  const { sha256 } = testTools();
  const relisted = <File extends { path: string; size: number; sha256: string }>(file: File): File =>
    file.path === path
      ? { ...file, size: bytes.length, sha256: Buffer.from(sha256(bytes)).toString("hex") }
      : file;
  const { documents, log } = bundle.manifest;
  const manifest = { ...bundle.manifest, documents: documents.map(relisted) };
  const files = log.files.map(relisted);
  return withManifest({ ...manifest, log: { ...log, files } }, new Map([...bundle.members, [path, bytes]]));
}

/** The bundle with other lines of the log, the manifest put right. */
export function withLines(bundle: TestBundle, lines: readonly string[]): Members {
  const text = Buffer.from(lines.join(""));
  const changed = withFile(bundle, ENTRIES, gzipSync(text, { level: 1 }));
  const manifest: Manifest = JSON.parse(Buffer.from(changed.get(MANIFEST) ?? []).toString());
  const files = manifest.log.files.map((file) =>
    file.path === ENTRIES ? { ...file, unpacked: text.length } : file,
  );
  return withManifest({ ...manifest, log: { ...manifest.log, files } }, changed);
}

/** The members in their order, under another manifest. */
export function withManifest(manifest: Manifest, members: Members): Members {
  const all = new Map([...members, [MANIFEST, writeManifest(manifest)]]);
  return new Map(memberPaths(manifest).map((path) => [path, all.get(path) ?? new Uint8Array(0)]));
}

export function linesOf(members: Members): string[] {
  return gunzipSync(members.get(ENTRIES) ?? new Uint8Array(0))
    .toString()
    .split(/(?<=\n)/);
}

/** `bytes` with one bit of byte `at` turned. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
  return changed;
}
