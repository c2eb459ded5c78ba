/** A small log with its bundles, for tests and benches: the same calls give the same bytes. */
import {
  CHECKPOINT,
  ENTRIES,
  EXPORTED,
  HEAD,
  MANIFEST,
  type Manifest,
  README_EN,
  README_FR,
  SINCE,
  type Statement,
  statementBytes,
  VERIFIER,
} from "./bundle.ts";
import type { Json } from "./canonical-json.ts";
import { checkpointText } from "./checkpoint.ts";
import { type Draft, type SealedEntry, type Sha256, sealEntry } from "./entry.ts";
import { entryLine, withheldLine } from "./entry-line.ts";
import { type HeadLeaf, headLeafBytes } from "./head-leaf.ts";
import { writeHeadProof } from "./head-proof.ts";
import { NO_ENTRY } from "./header.ts";
import { fromHex, toHex } from "./hex.ts";
import { writeManifest } from "./manifest.ts";
import { consistencyProof, inclusionProof, treeRoot } from "./merkle-tree.ts";
import { ED25519, keyIdOf, writeNote, writeVerifierKey } from "./signed-note.ts";
import { type SinceProof, writeSinceProofs } from "./since-proofs.ts";
import { writeZip, zipMember } from "./write-zip.ts";

export type TestTools = {
  readonly sha256: Sha256;
  readonly gzip: (bytes: Uint8Array) => Uint8Array;
  readonly publicKey: Uint8Array;
  /** Ed25519 over the bytes. */
  readonly sign: (bytes: Uint8Array) => Uint8Array;
};

export type Members = ReadonlyMap<string, Uint8Array>;
export type TestBundle = {
  readonly manifest: Manifest;
  readonly lines: readonly string[];
  readonly members: Members;
};

const ORIGIN = "maincourante.test/log/workspace-1";
const AT = "2026-11-22T09:30:00.000Z";
const utf8 = new TextEncoder();

/** A log without an entry yet. Its streams are arrays of entries, open to whoever plays the attacker. */
export function testLog(tools: TestTools) {
  const { sha256 } = tools;
  const streams = new Map<string, SealedEntry[]>();
  const heads: HeadLeaf[] = [];
  const givenOut: { size: number; note: string }[] = [];
  let salts = 0;
  const salt = () => {
    salts += 1;
    return Uint8Array.from(sha256(utf8.encode(`salt ${salts}`)));
  };
  const log = {
    origin: ORIGIN,
    key: writeVerifierKey({ name: ORIGIN, type: ED25519, publicKey: tools.publicKey }, sha256),
    streams,
    heads,
    givenOut,
    write(
      stream: string,
      fields: { readonly [name: string]: Json },
      change: Partial<Draft> = {},
    ): SealedEntry {
      const chain = streams.get(stream) ?? [];
      streams.set(stream, chain);
      const draft = { ...draftOf(chain.length + 1), ...change, fields };
      const prev = chain.at(-1)?.leafHash ?? NO_ENTRY;
      const sealed = sealEntry({ draft, stream, seq: chain.length + 1, prev, at: AT, salt, sha256 });
      chain.push(sealed);
      return sealed;
    },
    /** A head leaf for every stream that has grown. */
    integrate(): void {
      for (const [stream, chain] of streams) {
        const last = heads.findLast((head) => head.stream === stream)?.size ?? 0;
        if (chain.length > last) heads.push({ stream, size: chain.length, root: rootOf(chain, sha256) });
      }
    },
    note: (): string => noteOf(heads, tools),
    bundle: (stream: string, options: BundleOptions = {}): TestBundle =>
      bundleOf({ ...log, tools }, stream, options),
  };
  return log;
}

export type TestLog = ReturnType<typeof testLog>;

type BundleOptions = {
  /** Entries that are not shown. */
  readonly withheld?: (entry: SealedEntry) => boolean;
  readonly documents?: Members;
};

function draftOf(seq: number): Omit<Draft, "fields"> {
  return {
    ...{ type: "entry.written", actor: "person-7", occurred: null, label: "fact", visibility: "case" },
    ...{ organisation: null, shared: true, origin: "live", subject: { kind: "entry", id: `entry-${seq}` } },
  };
}

function rootOf(chain: readonly SealedEntry[], sha256: Sha256): string {
  return toHex(treeRoot(chain.map(bytesOf), sha256));
}

function bytesOf({ leafHash }: { leafHash: string }): Uint8Array {
  return fromHex(leafHash) ?? new Uint8Array(0);
}

function noteOf(heads: readonly HeadLeaf[], { sha256, publicKey, sign }: TestTools): string {
  const leaves = heads.map((head) => sha256(headLeafBytes(head)));
  const text = checkpointText({ origin: ORIGIN, size: heads.length, root: treeRoot(leaves, sha256) });
  const keyId = keyIdOf({ name: ORIGIN, type: ED25519, publicKey }, sha256);
  return writeNote(text, [{ name: ORIGIN, keyId, payload: sign(utf8.encode(text)) }]);
}

const DOCUMENTS: Members = new Map([
  [README_FR, utf8.encode("Lisez ceci.\n")],
  [README_EN, utf8.encode("Read this.\n")],
  [VERIFIER, utf8.encode("// the verifier\n")],
  ["case/case.json", utf8.encode('{"reference":"2026-001"}\n')],
  ["case/timeline.csv", utf8.encode("at;text\r\n")],
  [`evidence/${"ab".repeat(32)}-mail.eml`, utf8.encode("Subject: found\n")],
]);

type Around = Pick<
  TestLog,
  "origin" | "key" | "streams" | "heads" | "givenOut" | "write" | "integrate" | "note"
> & {
  tools: TestTools;
};

function bundleOf(
  log: Around,
  stream: string,
  { withheld, documents = DOCUMENTS }: BundleOptions,
): TestBundle {
  const { sha256, gzip } = log.tools;
  const listed = (path: string, bytes: Uint8Array) => ({
    path,
    size: bytes.length,
    sha256: toHex(sha256(bytes)),
  });
  const statement: Statement = {
    stream,
    incident: { reference: "2026-001", title: "Données de laboratoire publiées" },
    variant: "auditor",
    documents: [...documents].map(([path, bytes]) => listed(path, bytes)),
  };
  log.write(stream, { [EXPORTED.field]: toHex(sha256(statementBytes(statement))) }, { type: EXPORTED.type });
  log.integrate();
  const note = log.note();
  const lines = (log.streams.get(stream) ?? []).map((one) =>
    withheld?.(one) ? withheldLine(one) : entryLine(one),
  );
  const text = utf8.encode(lines.join(""));
  const logFiles = new Map([
    [CHECKPOINT, utf8.encode(note)],
    [HEAD, headProof(log, stream)],
    [ENTRIES, gzip(text)],
    [SINCE, writeSinceProofs(sinceProofs(log))],
  ]);
  log.givenOut.push({ size: log.heads.length, note });
  const files = [...logFiles].map(([path, bytes]) => ({
    ...listed(path, bytes),
    ...(path === ENTRIES ? { unpacked: text.length } : {}),
  }));
  const manifest = { ...statement, log: { origin: log.origin, key: log.key, files } };
  return { manifest, lines, members: inOrder(manifest, new Map([...documents, ...logFiles])) };
}

function headProof({ heads, tools }: Around, stream: string): Uint8Array {
  const index = heads.findLastIndex((one) => one.stream === stream);
  const head = heads[index] ?? { stream, size: 0, root: "" };
  const leaves = heads.map((one) => tools.sha256(headLeafBytes(one)));
  return writeHeadProof({ head, index, proof: inclusionProof(leaves, index, tools.sha256) });
}

function sinceProofs({ heads, givenOut, tools: { sha256 } }: Around): SinceProof[] {
  const leaves = heads.map((one) => sha256(headLeafBytes(one)));
  return givenOut
    .filter(({ size }) => size < heads.length)
    .map(({ size }) => {
      const root = treeRoot(leaves.slice(0, size), sha256);
      return { size, root, proof: consistencyProof(leaves, size, sha256) };
    });
}

/** The members with the manifest in its place. */
function inOrder(manifest: Manifest, files: Members): Members {
  const entries = [...files];
  const first = entries.filter(([path]) => path === README_FR || path === README_EN || path === VERIFIER);
  const logFiles = entries.filter(([path]) => path.startsWith("log/"));
  const rest = entries.filter(([path]) => /^(case|evidence|filings)\//.test(path));
  return new Map([...first, [MANIFEST, writeManifest(manifest)], ...logFiles, ...rest]);
}

/** The zip of the members. */
export async function zipBytes(members: Members): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeZip([...members].map(([name, bytes]) => zipMember(name, bytes))))
    pieces.push(piece);
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
