import { hash } from "node:crypto";
import { Pool } from "pg";
import { jobs } from "#features/bundles/jobs.ts";
import { readCheckpoint } from "#ledger/checkpoint.ts";
import { toHex } from "#ledger/hex.ts";
import { endCopies } from "#lib/copy-rows.ts";
import { disconnect } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import { LogError } from "#lib/signed-log/log-error.ts";
import type { Arguments } from "./arguments.ts";
import type { Installation } from "./open-installation.ts";
import { Refusal } from "./refusal.ts";

/** Makes the bundle and tells what it is. Throws Refusal. */
export async function writeBundle(asked: Arguments, installation: Installation): Promise<object> {
  const pool = new Pool({ connectionString: installation.workerUrl, max: 3 });
  // Connections that are being closed may hear that the database stops.
  pool.on("error", () => undefined);
  try {
    const found = await findCase(pool, asked);
    const made = await jobs.deliverBundle(
      {
        ...{ workspaceId: found.workspace_id, incidentId: found.id, target: asked.target },
        ...{ variant: asked.variant, lab: asked.lab },
      },
      { ...installation, pool, folder: installation.exports, now: () => Temporal.Now.instant() },
    );
    return told(made, { ...asked, reference: found.reference, workspace: found.slug });
  } catch (error) {
    throw asRefusal(error);
  } finally {
    await Promise.all([pool.end(), endCopies(), disconnect()]);
  }
}

type Found = { workspace_id: string; id: string; reference: string; slug: string };

async function findCase(pool: Pool, { reference, workspace }: Arguments): Promise<Found> {
  const { rows } = await pool.query<Found>(
    `SELECT i.workspace_id, i.id, i.reference, w.slug FROM incidents i JOIN workspaces w ON w.id = i.workspace_id
     WHERE $1 IN (i.reference, i.case_id) AND w.slug = COALESCE($2, w.slug) ORDER BY w.slug`,
    [reference, workspace],
  );
  const [found, another] = rows;
  if (found === undefined) {
    const where = workspace === null ? "" : ` in the workspace ${workspace}`;
    throw new Refusal("not_found", `no case ${reference}${where}`, "/0");
  }
  if (another !== undefined) {
    const slugs = rows.map(({ slug }) => slug).join(", ");
    throw new Refusal(
      "conflict",
      `${reference} is a case of ${slugs}: say which by --workspace`,
      "/workspace",
    );
  }
  return found;
}

type Made = Awaited<ReturnType<typeof jobs.deliverBundle>>;

function told({ file, manifest, entries, note }: Made, { target, workspace }: Arguments) {
  const { incident, variant, stream, documents, log } = manifest;
  const { size, root } = readCheckpoint(note);
  return {
    ...{ file: target, size: file.size, sha256: file.sha256, workspace },
    ...{ reference: incident.reference, title: incident.title, variant, stream, entries },
    ...{
      documents: documents.length,
      log: log.origin,
      key: log.key,
      keyFingerprint: hash("sha256", log.key),
    },
    checkpoint: { size, root: toHex(root) },
  };
}

function asRefusal(error: unknown): unknown {
  if (error instanceof LogError) return new Refusal("not_signed", `the log is not signed: ${error.reason}`);
  if (!(error instanceof AppError)) return error;
  const [problem] = error.problems;
  if (problem?.path === "lab")
    return new Refusal("not_found", "no laboratory of the case has this number or name", "/redact");
  return new Refusal(error.code, error.message);
}
