import { hash } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findCheckpoint, listConsistency, listLogKeys, proveHead } from "#features/checkpoints/queries.ts";
import { originOf } from "#features/checkpoints/rules.ts";
import { listWitnesses } from "#features/checkpoints/witnesses/queries.ts";
import { sendCheckpoint } from "#features/checkpoints/witnesses/writes.ts";
import { type Signer, signNow } from "#features/checkpoints/writes.ts";
import {
  CHECKPOINT,
  compareDocuments,
  ENTRIES,
  HEAD,
  type LogFile,
  MANIFEST,
  type Manifest,
  memberPaths,
  SINCE,
  type Statement,
  statementBytes,
  type Variant,
} from "#ledger/bundle.ts";
import { writeHeadProof } from "#ledger/head-proof.ts";
import { fromHex } from "#ledger/hex.ts";
import { writeManifest } from "#ledger/manifest.ts";
import { readNote } from "#ledger/signed-note.ts";
import { writeSinceProofs } from "#ledger/since-proofs.ts";
import { writeZip } from "#ledger/write-zip.ts";
import { readEnv } from "#lib/env.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { logUnexpected } from "#lib/log.ts";
import { systemPrincipal, withScope } from "#lib/scope.ts";
import { LogError } from "#lib/signed-log/log-error.ts";
import { stagedMember, stageFile, type WrittenFile, writeWhole } from "#lib/staged-files.ts";
import { exportBundle } from "./commands/export-bundle.ts";
import { failBundle } from "./commands/fail-bundle.ts";
import { removeBundle } from "./commands/remove-bundle.ts";
import { requestBundle } from "./commands/request-bundle.ts";
import { sealBundle } from "./commands/seal-bundle.ts";
import { getStreamId } from "./making/queries.ts";
import { stageDocuments, stageEntries } from "./making/writes.ts";
import { type BundleRow, getBundle } from "./queries.ts";
import { bundleFileName, KEPT_DAYS } from "./rules.ts";
import type { Failure } from "./schema.ts";

export type Workshop = Signer & {
  /** Where bundles are made and kept. */
  readonly folder: string;
  readonly now: () => Temporal.Instant;
};

export type BundleTask = { readonly workspaceId: string; readonly bundleId: string };

const MOST_TRIES = 3;

/** Makes a bundle that was asked for. One that was cut off is made anew, from its beginning; the third time it fails. */
async function makeBundle(task: BundleTask, workshop: Workshop): Promise<void> {
  const machine = systemPrincipal(task.workspaceId);
  const unfinished = join(workshop.folder, `${task.bundleId}.parts`);
  const tries = (await readdir(unfinished).catch(() => [])).length;
  try {
    if (tries >= MOST_TRIES) throw new Interrupted();
    const folder = join(unfinished, String(tries + 1));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await make({ ...workshop, task, folder, target: join(workshop.folder, bundleFileName(task.bundleId)) });
  } catch (error) {
    const isGone = error instanceof AppError && error.code === "unavailable" && !isOfPrinter(error);
    if (isGone) throw error;
    if (!(error instanceof Interrupted || error instanceof LogError))
      logUnexpected(error, { bundle: task.bundleId });
    await failBundle(machine, { bundleId: task.bundleId, failure: failureOf(error) }, workshop.now());
  }
  await rm(unfinished, { recursive: true, force: true });
}

class Interrupted extends Error {}

const isOfPrinter = (error: AppError) => error.message === "no PDF was made";

function failureOf(error: unknown): Failure {
  if (error instanceof LogError) return "not_signed";
  if (error instanceof Interrupted) return "interrupted";
  if (!(error instanceof AppError)) return "unexpected";
  return error.code === "too_many"
    ? "too_large"
    : error.code === "not_found"
      ? "evidence_missing"
      : "unexpected";
}

type Making = Workshop & { readonly task: BundleTask; readonly folder: string; readonly target: string };
export type MadeBundle = {
  readonly file: WrittenFile;
  readonly manifest: Manifest;
  readonly entries: number;
  readonly checkpointSize: number;
  readonly note: string;
};

/** Documents, then their entry in the log, then the checkpoint that covers it, then the file. */
async function make(making: Making): Promise<MadeBundle> {
  const { task, folder, target, now } = making;
  const machine = systemPrincipal(task.workspaceId);
  const bundle = await withScope(machine, (tx) => getBundle(tx, task));
  const staged = await stageDocuments({ bundle, folder, at: now() });
  const documents = staged.toSorted((one, other) => compareDocuments(one.path, other.path));
  const streamId = await withScope(machine, (tx) => getStreamId(tx, bundle.incidentId));
  const statement = statementOf(bundle, streamId, documents);
  const told = hash("sha256", statementBytes(statement));
  await exportBundle(machine, { bundleId: bundle.id, documents: told }, now());
  const signed = await signNow({ ...making, workspaceId: task.workspaceId, now: now() });
  if (signed === null) throw notFound("log of the workspace");
  await awaitCosignatures(making);
  const log = await stageLog(making, { bundle, streamId, size: signed.size });
  const manifest = { ...statement, log: log.about };
  const files = [...documents, ...log.files, await stageFile(folder, MANIFEST, [writeManifest(manifest)])];
  const byPath = new Map(files.map((file) => [file.path, file]));
  const members = memberPaths(manifest).flatMap((path) => byPath.get(path) ?? []);
  const file = await writeWhole(target, writeZip(members.map((one) => stagedMember(folder, one))));
  const { sha256, size } = file;
  await sealBundle(machine, { bundleId: bundle.id, sha256, size, checkpointSize: signed.size }, now());
  return { file, manifest, entries: log.entries, checkpointSize: signed.size, note: log.note };
}

/** So long a bundle waits for its witnesses: one that is slow or gone keeps nobody from a bundle. */
const LONGEST_WAIT_MS = 20_000;

/** Asks every witness at once to cosign the checkpoint that the bundle will carry; what comes in time is carried. */
async function awaitCosignatures({ task: { workspaceId }, pool, now }: Making): Promise<void> {
  const named = await withScope(systemPrincipal(workspaceId), listWitnesses);
  const asked = named
    .filter(({ kind }) => kind === "witness")
    .map(async ({ id: witnessId }) => {
      const sending = { pool, workspaceId, witnessId, inside: readEnv().WITNESS_PRIVATE, now: now() };
      await sendCheckpoint(sending).catch((error) => {
        logUnexpected(error, { workspace: workspaceId, witness: witnessId });
      });
    });
  if (asked.length === 0) return;
  const stopper = new AbortController();
  const waited = sleep(LONGEST_WAIT_MS, undefined, { signal: stopper.signal }).catch(() => undefined);
  await Promise.race([Promise.all(asked), waited]);
  stopper.abort();
}

function statementOf(bundle: BundleRow, stream: string, documents: readonly WrittenFile[]): Statement {
  const { reference, title } = bundle.incident;
  const listed = documents.map(({ path, size, sha256 }) => ({ path, size, sha256 }));
  return { stream, incident: { reference, title }, variant: bundle.variant as Variant, documents: listed };
}

type Signed = { readonly bundle: BundleRow; readonly streamId: string; readonly size: number };

async function stageLog({ folder, pool, host, task }: Making, { bundle, streamId, size }: Signed) {
  const { checkpoint, head, since, key } = await withScope(systemPrincipal(task.workspaceId), async (tx) => {
    const found = await findCheckpoint(tx, size);
    if (found === null) throw notFound("checkpoint");
    const signers = readNote(found.note).signatures.map(({ keyId }) => keyId);
    const signing = (await listLogKeys(tx)).find(({ keyId }) => signers.includes(keyId));
    if (signing === undefined) throw notFound("key of the log");
    return {
      checkpoint: found.note,
      head: await proveHead(tx, { streamId, size }),
      since: (await listConsistency(tx, size)).map((one) => ({ ...one, root: hashOf(one.root) })),
      key: signing.verifierKey,
    };
  });
  const entries = await stageEntries({ bundle, folder, streamId, pool, size: head.head.size });
  const files = [
    await stageFile(folder, CHECKPOINT, [Buffer.from(checkpoint)]),
    await stageFile(folder, HEAD, [writeHeadProof(head)]),
    entries.file,
    await stageFile(folder, SINCE, [writeSinceProofs(since)]),
  ];
  const listed = files.map(({ path, size: bytes, sha256 }): LogFile => {
    const file = { path, size: bytes, sha256 };
    return path === ENTRIES ? { ...file, unpacked: entries.unpacked } : file;
  });
  const origin = originOf(host, task.workspaceId);
  return { files, entries: head.head.size, note: checkpoint, about: { origin, key, files: listed } };
}

function hashOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === null) throw new RangeError("not a hash");
  return bytes;
}

/** For a command: asked for, made and put where it was told to, or not at all; nothing of it is kept here. */
async function deliverBundle(
  { workspaceId, target, ...asked }: { workspaceId: string; target: string; [input: string]: unknown },
  workshop: Workshop,
): Promise<MadeBundle> {
  const machine = systemPrincipal(workspaceId);
  const { bundleId } = await requestBundle(machine, asked, workshop.now());
  const folder = join(workshop.folder, `${bundleId}.parts`, "1");
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const made = await make({ ...workshop, task: { workspaceId, bundleId }, folder, target });
    await removeBundle(machine, { bundleId }, workshop.now());
    return made;
  } catch (error) {
    await failBundle(machine, { bundleId, failure: failureOf(error) }, workshop.now()).catch(() => undefined);
    throw error;
  } finally {
    await rm(join(workshop.folder, `${bundleId}.parts`), { recursive: true, force: true });
  }
}

/** The file goes, then the record says so: cut off in between, the next run says it. */
async function forgetBundle({ workspaceId, bundleId }: BundleTask, { folder, now }: Workshop): Promise<void> {
  await rm(join(folder, bundleFileName(bundleId)), { force: true });
  await removeBundle(systemPrincipal(workspaceId), { bundleId }, now());
}

export const jobs = { makeBundle, deliverBundle, forgetBundle, keptDays: KEPT_DAYS };
