/**
 * Bundle v1: one incident's log, with its documents, in a file that proves itself.
 *
 * A bundle is a zip in the one encoding of zip-format.ts, its members in this order:
 *
 *     README.fr.md             how to read and to verify it, in French
 *     README.en.md             the same in English
 *     verify.mjs               the verifier in one file, for Node 20 or newer
 *     manifest.json            what is inside, below
 *     log/checkpoint           the signed checkpoint over the workspace's head log, verbatim (checkpoint.ts)
 *     log/head.json            the stream's head, proved to be a leaf of the head log (head-proof.ts)
 *     log/entries.jsonl.gz     every entry of the stream, one line each (entry-line.ts), gzip of one member
 *     log/since.json           proofs that the head log continues earlier ones (since-proofs.ts)
 *     case/…                   the documents, then
 *     evidence/…               the evidence,
 *     filings/…                what was filed, as it was sent; all three in the order of their paths' bytes
 *
 * README.*, verify.mjs, case/, evidence/ and filings/ are the *documents*. Paths hold the letters of isMemberPath alone.
 *
 * manifest.json is canonical JSON (canonical-json.ts) in UTF-8, without a newline at its end:
 *
 *     v           1
 *     format      "maincourante-bundle/1"
 *     stream      the stream's name
 *     incident    {"reference":…,"title":…}
 *     variant     "auditor", "regulator", "insurer" or "lab:<reference>"
 *     documents   [{"path":…,"sha256":<64 hex digits>,"size":<bytes>},…] in the order of the members
 *     log         {"files":[…],"key":<verifier key>,"origin":<the log's name>}; files: the four members of log/ in the
 *                 form of a document, that of entries.jsonl.gz with "unpacked": its bytes before gzip
 *
 * What vouches for what:
 *
 *     1. the log's key signs the checkpoint: origin, size and root of the head log. `key` is a claim: it tells which key
 *        to look for, and is trusted only when the reader was given the same key elsewhere;
 *     2. head.json proves stream, size and root of the incident's own tree against that root;
 *     3. the leaf hashes of *all* lines of entries.jsonl, in order, give that root: nothing is left out, and every link
 *        of the chain is a leaf of the tree. A withheld line keeps its leaf hash, a withheld value its commitment;
 *     4. an entry "bundle.exported" of the stream has a field `documents`: the hex SHA-256 of the *statement*, which is
 *        the manifest without its member `log`, as canonical JSON. So the log vouches for every byte of every document.
 *
 * Reading one takes no more memory than the manifest and one line of the log.
 */
import { canonicalJson, type Json } from "./canonical-json.ts";

export const BUNDLE_FORMAT = "maincourante-bundle/1";
export const EXPORTED = { type: "bundle.exported", field: "documents" } as const;

export const README_FR = "README.fr.md";
export const README_EN = "README.en.md";
export const VERIFIER = "verify.mjs";
export const MANIFEST = "manifest.json";
export const CHECKPOINT = "log/checkpoint";
export const HEAD = "log/head.json";
export const ENTRIES = "log/entries.jsonl.gz";
export const SINCE = "log/since.json";

export const LOG_FILES = [CHECKPOINT, HEAD, ENTRIES, SINCE] as const;
const FIRST_DOCUMENTS: readonly string[] = [README_FR, README_EN, VERIFIER];

/** A file of the bundle; `sha256` in lower-case hex, `size` in bytes. */
export type ListedFile = { readonly path: string; readonly size: number; readonly sha256: string };
/** A file of log/; `unpacked`, of a .gz alone, is its size before gzip. */
export type LogFile = ListedFile & { readonly unpacked?: number };

export type Variant = "auditor" | "regulator" | "insurer" | `lab:${string}`;

/** What the log vouches for: the manifest without its member `log`. */
export type Statement = {
  readonly stream: string;
  readonly incident: { readonly reference: string; readonly title: string };
  readonly variant: Variant;
  readonly documents: readonly ListedFile[];
};

export type Manifest = Statement & {
  readonly log: {
    readonly origin: string;
    /** The verifier key that is said to have signed (signed-note.ts): a claim. */
    readonly key: string;
    readonly files: readonly LogFile[];
  };
};

/** The statement's bytes: their hex SHA-256 is the field `documents` of the entry "bundle.exported". */
export function statementBytes(statement: Statement): Uint8Array {
  return new TextEncoder().encode(canonicalJson(statementJson(statement)));
}

export function statementJson({ stream, incident, variant, documents }: Statement) {
  const { reference, title } = incident;
  const listed = documents.map(({ path, size, sha256 }) => ({ path, sha256, size }));
  const said = { stream, incident: { reference, title }, variant, documents: listed };
  return { v: 1, format: BUNDLE_FORMAT, ...said } satisfies Json;
}

const SEGMENT = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const LONGEST_PATH = 240;

/** Whether a member may have this path: it stays in its folder, and every system can unpack it. */
export function isMemberPath(path: string): boolean {
  const segments = path.split("/");
  return path.length <= LONGEST_PATH && segments.every((one) => SEGMENT.test(one) && !DEVICE.test(one));
}

/** Whether a document may have this path. */
export function isDocumentPath(path: string): boolean {
  return FIRST_DOCUMENTS.includes(path) || (isMemberPath(path) && /^(case|evidence|filings)\//.test(path));
}

/** Where a document stands among the documents: negative when `one` is before `other`. */
export function compareDocuments(one: string, other: string): number {
  const [first, second] = [placeOf(one), placeOf(other)];
  if (first !== second) return first - second;
  return one < other ? -1 : Number(one > other);
}

function placeOf(path: string): number {
  const place = FIRST_DOCUMENTS.indexOf(path);
  return place === -1 ? FIRST_DOCUMENTS.length : place;
}

/** The paths of all members of the bundle, in order. */
export function memberPaths({ documents, log }: Manifest): string[] {
  const isFirst = ({ path }: ListedFile) => placeOf(path) < FIRST_DOCUMENTS.length;
  const paths = (files: readonly ListedFile[]) => files.map(({ path }) => path);
  const rest = documents.filter((one) => !isFirst(one));
  return [...paths(documents.filter(isFirst)), MANIFEST, ...paths(log.files), ...paths(rest)];
}
