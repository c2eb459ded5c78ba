import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { requestBundle } from "#features/bundles/commands/request-bundle.ts";
import { jobs, type Workshop } from "#features/bundles/jobs.ts";
import { getBundle } from "#features/bundles/queries.ts";
import { type BundleFile, type OpenedBundle, readZip } from "#ledger/read-zip.ts";
import { verifyBundle } from "#ledger/verify-bundle.ts";
import { endCopies } from "#lib/copy-rows.ts";
import { withScope } from "#lib/scope.ts";
import { nodePlatform } from "#lib/verifier/node-platform.ts";
import { type CrisisCell, NOW } from "./crisis-cell.ts";

/** A folder, keys and the worker's login, with which a test makes bundles. */
export function openWorkshop(workerUrl: string) {
  const place = mkdtempSync(join(tmpdir(), "bundles-"));
  const pool = new Pool({ connectionString: workerUrl, max: 3 });
  const workshop: Workshop = {
    ...{ pool, keys: join(place, "keys"), host: "maincourante.example", folder: join(place, "exports") },
    now: () => NOW.add({ hours: 1 }),
  };
  const close = async () => {
    await Promise.all([pool.end(), endCopies()]);
    rmSync(place, { recursive: true });
  };
  return { place, workshop, close };
}

/** Asked for by the auditor, made by the machine; as its row and its path. */
export async function makeBundle(
  cell: CrisisCell,
  workshop: Workshop,
  asked: { readonly incidentId: string; readonly [input: string]: unknown },
) {
  const { bundleId } = await requestBundle(cell.auditor, { variant: "auditor", ...asked }, NOW);
  await jobs.makeBundle({ workspaceId: cell.workspaceId, bundleId }, workshop);
  const row = await withScope(cell.auditor, (tx) => getBundle(tx, { bundleId }));
  return { bundleId, row, path: join(workshop.folder, `${bundleId}.zip`) };
}

/** A bundle, or what somebody made of its bytes, in memory. */
export function openBytes(bytes: Uint8Array): Promise<OpenedBundle> {
  const read = async (offset: number, length: number) => {
    if (offset + length > bytes.length) throw new RangeError("beyond the end");
    return bytes.subarray(offset, offset + length);
  };
  return readZip({ size: bytes.length, read }, nodePlatform.inflate);
}

/** What a stranger with the verifier says of it. */
export async function verdictOn(given: string | Uint8Array, older?: string) {
  const bundle = await openBytes(typeof given === "string" ? readFileSync(given) : given);
  const since = older === undefined ? {} : { since: await openBytes(readFileSync(older)) };
  return verifyBundle({ bundle, ...since, platform: nodePlatform });
}

/** The text of a member; the log unpacked. */
export async function textIn(bundle: OpenedBundle, path: string): Promise<string> {
  const file = bundle.files.find(({ name }) => name === path);
  if (file === undefined) throw new Error(`no ${path} in the bundle`);
  return path.endsWith(".gz") ? textOf(nodePlatform.inflate(opened(file), "gzip")) : textOf(opened(file));
}

async function* opened(file: BundleFile): AsyncGenerator<Uint8Array> {
  yield* file.open();
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts).toString("utf8");
}
