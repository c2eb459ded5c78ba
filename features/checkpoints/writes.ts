import type { Pool, PoolClient } from "pg";
import { readNote } from "#ledger/signed-note.ts";
import type { Tx } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import { systemPrincipal } from "#lib/scope.ts";
import { integrate } from "#lib/signed-log/integrate.ts";
import { createKey, forgetKey, readKeys, type SigningKey } from "#lib/signed-log/key-folder.ts";
import { readLastNote } from "#lib/signed-log/last-checkpoint.ts";
import { LogError, type LogRefusal } from "#lib/signed-log/log-error.ts";
import { type Signed, signCheckpoint } from "#lib/signed-log/sign-checkpoint.ts";
import { inLog } from "#lib/signed-log/worker-scope.ts";
import { recordLogKey } from "./commands/record-log-key.ts";
import { originOf } from "./rules.ts";

/** Where checkpoints are signed: the worker's login and the folder of its keys. */
export type Signer = {
  readonly pool: Pool;
  /** The folder of all keys. */
  readonly keys: string;
  /** Whose logs these are: the first part of each one's origin. */
  readonly host: string;
};

type Turn = Signer & { readonly workspaceId: string; readonly now: Temporal.Instant };

/**
 * Takes in what the streams grew by and signs it. Null while a workspace has no entry. Throws LogError when nothing may
 * be signed; the reason is then on the pages until it is gone.
 */
export async function signNow(turn: Turn): Promise<Signed | null> {
  try {
    const held = await holdKeys(turn);
    await inLog(turn.pool, turn.workspaceId, (client) => integrate({ ...turn, client }, turn.now));
    const signed = await inLog(turn.pool, turn.workspaceId, async (client) => {
      const done = await signCheckpoint({ ...turn, ...held, client });
      await rememberState(turn, client, null);
      return done;
    });
    forgetReplaced(turn, held);
    return signed;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    await inLog(turn.pool, turn.workspaceId, (client) => rememberState(turn, client, refusal.reason));
    throw refusal;
  }
}

/** A folder that cannot be read is as good as one that is not there. */
function refusalOf(error: unknown): LogError | null {
  if (error instanceof LogError) return error;
  const isFile = error instanceof Error && "syscall" in error && "path" in error;
  return isFile ? new LogError("folder_unreadable", error) : null;
}

type Held = {
  readonly origin: string;
  /** Null when its file is not there. */
  readonly current: SigningKey | null;
  readonly earlier: readonly SigningKey[];
};

/** The keys that may sign now. Makes the first one, and the one that was asked for. */
async function holdKeys(turn: Turn): Promise<Held> {
  const missing = await inLog(turn.pool, turn.workspaceId, async (client) => {
    const { origin, known, files, rotationId } = await readState(turn, client);
    if (known.length > 0 && rotationId === null) return null;
    // Made before and not yet recorded: a start was cut off in between.
    const unrecorded = files.find(({ keyId }) => !known.includes(keyId));
    const { keyId, verifierKey } = unrecorded ?? createKey({ ...turn, origin });
    return { keyId, verifierKey, rotationId, vouched: files.some((one) => one.keyId === known.at(-1)) };
  });
  if (missing !== null) await record(turn, missing);
  return inLog(turn.pool, turn.workspaceId, async (client) => {
    const { origin, known, files } = await readState(turn, client);
    const current = files.find(({ keyId }) => keyId === known.at(-1)) ?? null;
    return { origin, current, earlier: files.filter((key) => key !== current) };
  });
}

type Recorded = Parameters<typeof recordLogKey>[1];

async function record(turn: Turn, key: Recorded): Promise<void> {
  try {
    await recordLogKey(systemPrincipal(turn.workspaceId), key, turn.now);
  } catch (error) {
    const isRecordedByAnother = error instanceof AppError && error.code === "conflict";
    if (!isRecordedByAnother) throw error;
  }
}

async function readState(turn: Turn, client: PoolClient) {
  const { rows: known } = await client.query<{ key_id: string; verifier_key: string }>(
    `SELECT key_id, verifier_key FROM log_keys WHERE workspace_id = $1
     ORDER BY installed_at, rotation_id IS NOT NULL`,
    [turn.workspaceId],
  );
  const { rows: asked } = await client.query<{ id: string }>(
    `SELECT r.id FROM log_rotations r LEFT JOIN log_keys k ON (k.workspace_id, k.rotation_id) = (r.workspace_id, r.id)
     WHERE r.workspace_id = $1 AND k.key_id IS NULL LIMIT 1`,
    [turn.workspaceId],
  );
  // A log keeps the name it was begun under, whatever the host is called today.
  const origin = known[0]?.verifier_key.split("+")[0] ?? originOf(turn.host, turn.workspaceId);
  const files = readKeys({ ...turn, origin });
  return { origin, known: known.map(({ key_id }) => key_id), files, rotationId: asked[0]?.id ?? null };
}

/** Once the current key has signed, with the one before, no other is of use. */
function forgetReplaced(turn: Turn, { current, earlier }: Held): void {
  const note = readLastNote(turn.keys, turn.workspaceId);
  const hasSigned = note !== null && readNote(note).signatures.some(({ keyId }) => keyId === current?.keyId);
  if (hasSigned) for (const { keyId } of earlier) forgetKey(turn, keyId);
}

async function rememberState(turn: Turn, client: PoolClient, reason: LogRefusal | null): Promise<void> {
  await client.query(
    `INSERT INTO log_states AS s (workspace_id, reason, since) VALUES ($1, $2, $3)
     ON CONFLICT (workspace_id) DO UPDATE SET reason = EXCLUDED.reason, since = EXCLUDED.since
     WHERE s.reason IS DISTINCT FROM EXCLUDED.reason`,
    [turn.workspaceId, reason, turn.now.toString()],
  );
}

/** The checkpoint leaves the house: later ones are proved to continue it. */
export async function markGivenOut(
  tx: Tx,
  { size, now }: { size: number; now: Temporal.Instant },
): Promise<void> {
  await tx.checkpoint.updateMany({
    where: { size, givenOutAt: null },
    data: { givenOutAt: now.toString({ fractionalSecondDigits: 3 }) },
  });
}
