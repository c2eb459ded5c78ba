import type { Pool, PoolClient } from "pg";
import { consistencySpans } from "#ledger/merkle-tree.ts";
import { openNote, readNote, readVerifierKey, signatureLine } from "#ledger/signed-note.ts";
import { spanRoot, wholeNodes } from "#ledger/tree-nodes.ts";
import { writeWitnessRequest } from "#ledger/witness-request.ts";
import { findMailServer, sendLetter } from "#lib/mail.ts";
import { InsideAddress } from "#lib/outside-address.ts";
import { sha256 } from "#lib/sha256.ts";
import { readHashes } from "#lib/signed-log/node-store.ts";
import { type Posted, postOutside } from "#lib/signed-log/post-outside.ts";
import { verifyEd25519 } from "#lib/signed-log/verify-ed25519.ts";
import { inLog } from "#lib/signed-log/worker-scope.ts";
import { headStore } from "#lib/signed-log/worker-store.ts";
import { checkpointLetter } from "./components/checkpoint-letter.ts";
import type { Outcome } from "./rules.ts";

export type Sending = {
  readonly pool: Pool;
  readonly workspaceId: string;
  readonly witnessId: string;
  /** "allow": http and addresses inside the house are called too. */
  readonly inside: "refuse" | "allow";
  readonly now: Temporal.Instant;
};
type Result = {
  readonly outcome: Outcome;
  readonly status: number | null;
  readonly cosignature?: { readonly line: string; readonly at: Temporal.Instant };
};
type Addressee = {
  readonly kind: string;
  readonly url: string;
  readonly verifierKey: string | null;
  readonly size: number;
  readonly note: string;
  readonly takenSize: number;
};

/** Sends a witness the last checkpoint, and keeps what came of it. Nothing is locked while the witness is spoken to. */
export async function sendCheckpoint(sending: Sending): Promise<Outcome | null> {
  const { pool, workspaceId } = sending;
  const to = await inLog(pool, workspaceId, (client) => findAddressee(sending, client));
  if (to === null) return null;
  const result = await sent(sending, to);
  await inLog(pool, workspaceId, (client) => keep(sending, { client, to, result }));
  return result.outcome;
}

async function findAddressee({ workspaceId, witnessId }: Sending, client: PoolClient) {
  const { rows } = await client.query<Addressee>(
    `SELECT w.kind, w.url, w.verifier_key AS "verifierKey", c.size, c.note, COALESCE(s.taken_size, 0) AS "takenSize"
     FROM witnesses w JOIN checkpoints c ON c.workspace_id = w.workspace_id
     LEFT JOIN witness_sendings s ON (s.workspace_id, s.witness_id) = (w.workspace_id, w.id)
     WHERE w.workspace_id = $1 AND w.id = $2 AND w.dismissed_at IS NULL ORDER BY c.size DESC LIMIT 1`,
    [workspaceId, witnessId],
  );
  return rows[0] ?? null;
}

async function sent(sending: Sending, to: Addressee): Promise<Result> {
  try {
    if (to.kind === "mailbox") return await mail(sending, to);
    return to.kind === "witness" ? await submit(sending, to) : await deliver(sending, to);
  } catch (error) {
    if (error instanceof InsideAddress) return { outcome: "address_refused", status: null };
    const isOfTheCall = error instanceof Error && ("code" in error || error.name === "TimeoutError");
    if (!isOfTheCall) throw error;
    return { outcome: "unreachable", status: null };
  }
}

async function deliver({ inside }: Sending, { url, note }: Addressee): Promise<Result> {
  const { status } = await postOutside({ url, body: note, contentType: "text/plain; charset=utf-8", inside });
  return { outcome: status >= 200 && status < 300 ? "taken" : "refused", status };
}

/** The same Message-ID for every attempt at one checkpoint: whoever receives it twice recognises it. */
async function mail({ witnessId }: Sending, { url, note, size }: Addressee): Promise<Result> {
  const server = findMailServer();
  if (server === null) return { outcome: "mail_missing", status: null };
  const { result } = await sendLetter(
    { id: `${witnessId}-${size}`, to: url, ...checkpointLetter(note) },
    server,
  );
  const outcomes = { taken: "taken", later: "unreachable", refused: "refused" } as const;
  return { outcome: outcomes[result], status: null };
}

/** Asks for a cosignature. A witness that remembers another size of ours says which, and is asked once more. */
async function submit(sending: Sending, to: Addressee): Promise<Result> {
  const first = await addCheckpoint(sending, to, to.takenSize);
  const remembered = rememberedSize(first);
  if (first.status !== 409 || remembered === null) return judged(first, to);
  // It cosigned more than we hold: this log was set back.
  if (remembered > to.size || remembered === to.takenSize) return { outcome: "conflict", status: 409 };
  return judged(await addCheckpoint(sending, to, remembered), to);
}

function rememberedSize({ contentType, text }: Posted): number | null {
  return contentType.startsWith("text/x.tlog.size") && /^(0|[1-9][0-9]{0,8})\n$/.test(text)
    ? Number(text)
    : null;
}

async function addCheckpoint(
  sending: Sending,
  { url, note, size }: Addressee,
  oldSize: number,
): Promise<Posted> {
  const { pool, workspaceId, inside } = sending;
  const spans = consistencySpans(oldSize, size);
  const proof = await inLog(pool, workspaceId, async (client) => {
    const hashOf = await readHashes(headStore({ client, workspaceId }), spans.flatMap(wholeNodes));
    return spans.map((span) => spanRoot(span, hashOf, sha256));
  });
  const body = writeWitnessRequest({ oldSize, proof, note });
  const place = `${url.replace(/\/+$/, "")}/add-checkpoint`;
  return postOutside({ url: place, body, contentType: "text/plain; charset=utf-8", inside });
}

async function judged(posted: Posted, { note, verifierKey }: Addressee): Promise<Result> {
  const { status, text } = posted;
  if (status === 409 || status === 422) return { outcome: "conflict", status };
  if (status !== 200) return { outcome: "refused", status };
  try {
    const cosignature = await readLine({ text, note, verifierKey: verifierKey ?? "" });
    return { outcome: "taken", status, cosignature };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { outcome: "bad_cosignature", status };
  }
}

type Received = { readonly text: string; readonly note: string; readonly verifierKey: string };

/** The line by the witness's own key, which holds. Throws RangeError without one. */
async function readLine({ text, note, verifierKey }: Received) {
  const key = readVerifierKey(verifierKey, sha256);
  const answered = `${readNote(note).text}\n${text}`;
  const { signatures } = await openNote(answered, [key], verifyEd25519);
  const line = readNote(answered).signatures.find(
    ({ name, keyId }) => name === key.name && keyId === key.keyId,
  );
  if (line === undefined) throw new RangeError("no signature by the witness");
  const at = Temporal.Instant.fromEpochMilliseconds(1_000 * (signatures[0]?.time ?? 0));
  return { line: signatureLine(line), at };
}

type Kept = { readonly client: PoolClient; readonly to: Addressee; readonly result: Result };

async function keep({ workspaceId, witnessId, now }: Sending, { client, to, result }: Kept): Promise<void> {
  const { outcome, status, cosignature } = result;
  const takenSize = outcome === "taken" ? to.size : to.takenSize || null;
  await client.query(
    `INSERT INTO witness_sendings (workspace_id, witness_id, size, taken_size, sent_at, outcome, status)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (workspace_id, witness_id) DO UPDATE SET size = EXCLUDED.size,
       taken_size = GREATEST(witness_sendings.taken_size, EXCLUDED.taken_size), sent_at = EXCLUDED.sent_at,
       outcome = EXCLUDED.outcome, status = EXCLUDED.status`,
    [workspaceId, witnessId, to.size, takenSize, now.toString(), outcome, status],
  );
  if (outcome !== "taken") return;
  await client.query(
    "UPDATE checkpoints SET given_out_at = $3 WHERE workspace_id = $1 AND size = $2 AND given_out_at IS NULL",
    [workspaceId, to.size, now.toString()],
  );
  if (cosignature === undefined) return;
  await client.query(
    `INSERT INTO cosignatures (workspace_id, size, witness_id, line, cosigned_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (workspace_id, size, witness_id) DO NOTHING`,
    [workspaceId, to.size, witnessId, cosignature.line, cosignature.at.toString()],
  );
}
