/** manifest.json of a bundle: the format is in bundle.ts. */
import {
  BUNDLE_FORMAT,
  compareDocuments,
  ENTRIES,
  isDocumentPath,
  type ListedFile,
  LOG_FILES,
  type LogFile,
  type Manifest,
  statementJson,
  type Variant,
} from "./bundle.ts";
import { canonicalJson } from "./canonical-json.ts";
import { readJson } from "./read-json.ts";

const MOST_DOCUMENTS = 100_000;
const HASH = /^[0-9a-f]{64}$/;

/** The bytes of manifest.json. Throws RangeError naming what no manifest may say. */
export function writeManifest(manifest: Manifest): Uint8Array {
  const { origin, key, files } = manifest.log;
  const log = { origin, key, files: files.map((file) => ({ ...file })) };
  const text = canonicalJson({ ...statementJson(manifest), log });
  readManifest(text);
  return new TextEncoder().encode(text);
}

/** The manifest that `text` holds. Throws RangeError naming the member that makes it none. */
export function readManifest(text: string): Manifest {
  const json = readJson(text);
  const value: unknown = json;
  if (!isObject(value)) throw new RangeError("not a manifest: not an object");
  if (value.format !== BUNDLE_FORMAT || value.v !== 1)
    throw new RangeError(`expected format "${BUNDLE_FORMAT}", found ${JSON.stringify(value.format ?? null)}`);
  const { stream, incident, variant, documents, log } = value;
  const fault = faultOf({ stream, incident, variant, documents, log }) ?? strangerIn(value);
  if (fault !== null) throw new RangeError(`not a manifest: ${fault}`);
  if (!isText(stream) || !isIncident(incident) || !isVariant(variant) || !isLog(log) || !isList(documents))
    throw new RangeError("not a manifest");
  if (canonicalJson(json) !== text) throw new RangeError("not a manifest: not canonical JSON");
  return { stream, incident, variant, documents, log };
}

function faultOf(parts: { [name: string]: unknown }): string | null {
  const { stream, incident, variant, documents, log } = parts;
  if (!isText(stream)) return "stream";
  if (!isIncident(incident)) return "incident";
  if (!isVariant(variant)) return "variant";
  if (!isList(documents)) return "documents: a list of files with path, sha256 and size";
  if (!isLog(log)) return `log: origin, key and the files ${LOG_FILES.join(", ")}`;
  return faultOfPaths(documents);
}

function faultOfPaths(documents: readonly ListedFile[]): string | null {
  if (documents.length > MOST_DOCUMENTS) return `over ${MOST_DOCUMENTS} documents`;
  const seen = new Set<string>();
  let before: string | null = null;
  for (const { path } of documents) {
    if (!isDocumentPath(path)) return `the path ${JSON.stringify(path)}`;
    if (seen.has(path.toLowerCase())) return `the path ${JSON.stringify(path)}, twice`;
    if (before !== null && compareDocuments(before, path) >= 0)
      return `the path ${JSON.stringify(path)}, out of order`;
    seen.add(path.toLowerCase());
    before = path;
  }
  return null;
}

function strangerIn(value: Record<string, unknown>): string | null {
  const known = ["v", "format", "stream", "incident", "variant", "documents", "log"];
  const stranger = Object.keys(value).find((name) => !known.includes(name));
  return stranger === undefined ? null : `unknown member ${JSON.stringify(stranger)}`;
}

function isLog(value: unknown): value is Manifest["log"] {
  if (!isObject(value) || !hasExactly(value, ["origin", "key", "files"])) return false;
  const { origin, key, files } = value;
  if (!isText(origin) || !isText(key) || !Array.isArray(files) || files.length !== LOG_FILES.length)
    return false;
  return files.every((file, i) => isLogFile(file) && file.path === LOG_FILES[i]);
}

function isLogFile(value: unknown): value is LogFile {
  if (!isObject(value)) return false;
  const { unpacked, ...file } = value;
  const isPacked = file.path === ENTRIES;
  return isListed(file) && (isPacked ? isCount(unpacked) : unpacked === undefined);
}

function isList(value: unknown): value is ListedFile[] {
  return Array.isArray(value) && value.every(isListed);
}

function isListed(value: unknown): value is ListedFile {
  if (!isObject(value) || !hasExactly(value, ["path", "sha256", "size"])) return false;
  return (
    isText(value.path) && isCount(value.size) && typeof value.sha256 === "string" && HASH.test(value.sha256)
  );
}

function isIncident(value: unknown): value is Manifest["incident"] {
  return (
    isObject(value) &&
    hasExactly(value, ["reference", "title"]) &&
    isText(value.reference) &&
    typeof value.title === "string"
  );
}

function isVariant(value: unknown): value is Variant {
  return typeof value === "string" && /^(auditor|regulator|insurer|lab:.+)$/su.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasExactly(object: object, names: readonly string[]): boolean {
  return Object.keys(object).length === names.length && names.every((name) => Object.hasOwn(object, name));
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
