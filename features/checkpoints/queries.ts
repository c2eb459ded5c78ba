import { headLeafText, readHeadLeaf } from "#ledger/head-leaf.ts";
import { consistencySpans, inclusionSpans, type Span } from "#ledger/merkle-tree.ts";
import { spanRoot, type TreeNode, wholeNodes } from "#ledger/tree-nodes.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { sha256 } from "#lib/sha256.ts";
import { type NodeStore, readHashes } from "#lib/signed-log/node-store.ts";
import { cosigned } from "./rules.ts";

const fromHexColumn = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, "hex"));

const CHECKPOINT = {
  ...{ size: true, root: true, note: true, signedAt: true, givenOutAt: true },
  cosignatures: { select: { line: true }, orderBy: { cosignedAt: "asc" } },
} as const;

/** The checkpoint of that size, else the last one; its note carries the cosignatures there are. */
export async function findCheckpoint(tx: Tx, size?: number) {
  const found = await tx.checkpoint.findFirst({
    where: size === undefined ? {} : { size },
    select: CHECKPOINT,
    orderBy: { size: "desc" },
  });
  if (found === null) return null;
  const { cosignatures, note, ...checkpoint } = found;
  const lines = cosignatures.map(({ line }) => line);
  return { ...checkpoint, note: cosigned(note, lines) };
}

type Covering = { readonly streamId: string; readonly entries: number };

/** The last checkpoint, if it covers that many entries of the stream. */
export async function findCovering(tx: Tx, { streamId, entries }: Covering) {
  const last = await findCheckpoint(tx);
  if (last === null) return null;
  const covered = await tx.logHead.count({
    where: { streamId, size: { gte: entries }, index: { lt: last.size } },
  });
  return covered > 0 ? last : null;
}

type Asked = { readonly streamId: string; readonly size: number };

/**
 * The stream's last head within the head log's first `size` leaves, with the proof that it is one of them: what was
 * the case when the checkpoint of that size was signed.
 */
export async function proveHead(tx: Tx, { streamId, size }: Asked) {
  const found = await tx.logHead.findFirst({
    where: { streamId, index: { lt: size } },
    orderBy: { index: "desc" },
    select: { workspaceId: true, index: true, size: true, root: true, leafHash: true },
  });
  if (found === null) throw notFound("head of the stream");
  const { workspaceId, index, leafHash, ...head } = found;
  const proof = await rootsOf(headStore(tx, workspaceId), inclusionSpans(index, size));
  return { head: readHeadLeaf(headLeafText({ ...head, stream: streamId })), index, leafHash, proof };
}

/** For each checkpoint given out before the one of `toSize`: the proof that this one continues it. */
export async function listConsistency(tx: Tx, toSize: number) {
  const earlier = await tx.checkpoint.findMany({
    where: { givenOutAt: { not: null }, size: { lt: toSize } },
    select: { workspaceId: true, size: true, root: true, note: true },
    orderBy: { size: "asc" },
  });
  const proofs = [];
  for (const { workspaceId, ...checkpoint } of earlier) {
    const proof = await rootsOf(headStore(tx, workspaceId), consistencySpans(checkpoint.size, toSize));
    proofs.push({ ...checkpoint, proof });
  }
  return proofs;
}

type Placed = { readonly streamId: string; readonly seq: number; readonly size: number };

/** The proof that entry `seq` is in its stream's tree when that had `size` entries; the tree must be taken in. */
export async function proveEntry(tx: Tx, { streamId, seq, size }: Placed): Promise<Uint8Array[]> {
  return rootsOf(streamStore(tx, streamId), inclusionSpans(seq - 1, size));
}

type Growth = { readonly streamId: string; readonly oldSize: number; readonly size: number };

/** The proof that the stream's tree of `size` entries continues the one of `oldSize`. */
export async function proveGrowth(tx: Tx, { streamId, oldSize, size }: Growth): Promise<Uint8Array[]> {
  return rootsOf(streamStore(tx, streamId), consistencySpans(oldSize, size));
}

async function rootsOf(store: NodeStore, spans: readonly Span[]): Promise<Uint8Array[]> {
  const hashOf = await readHashes(store, spans.flatMap(wholeNodes));
  return spans.map((span) => spanRoot(span, hashOf, sha256));
}

function headStore(tx: Tx, workspaceId: string): NodeStore {
  return {
    leaves: async (positions) => {
      const rows = await tx.logHead.findMany({
        where: { workspaceId, index: { in: [...positions] } },
        select: { index: true, leafHash: true },
      });
      return rows.map(({ index, leafHash }) => ({ position: index, hash: fromHexColumn(leafHash) }));
    },
    nodes: nodesOf(tx, workspaceId),
  };
}

function streamStore(tx: Tx, streamId: string): NodeStore {
  return {
    leaves: async (positions) => {
      const rows = await tx.entry.findMany({
        where: { streamId, seq: { in: positions.map((position) => position + 1) } },
        select: { seq: true, leafHash: true },
      });
      return rows.map(({ seq, leafHash }) => ({ position: seq - 1, hash: fromHexColumn(leafHash) }));
    },
    nodes: nodesOf(tx, streamId),
  };
}

// In one statement by the key: Prisma would plan a condition for each node.
function nodesOf(tx: Tx, treeId: string): NodeStore["nodes"] {
  return (places) =>
    tx.$queryRaw<TreeNode[]>`
      SELECT n.level, n.position, n.hash
      FROM unnest(${places.map(({ level }) => level)}::smallint[], ${places.map(({ position }) => position)}::int[])
        AS wanted (level, position)
      JOIN tree_nodes n ON (n.workspace_id, n.tree_id, n.level, n.position)
        = ((SELECT scope_workspace()), ${treeId}::uuid, wanted.level, wanted.position)`;
}

/** A new key that was asked for and is not there yet. */
export function findPendingRotation(tx: Tx) {
  return tx.logRotation.findFirst({
    where: { key: null },
    select: { id: true, askedAt: true, askedBy: true },
  });
}

/** The keys that sign or signed the log, the current one first. */
export function listLogKeys(tx: Tx) {
  return tx.logKey.findMany({
    select: {
      ...{ id: true, keyId: true, verifierKey: true, installedAt: true, vouched: true },
      rotation: { select: { reason: true, askedBy: true } },
    },
    orderBy: [{ installedAt: "desc" }, { id: "asc" }],
  });
}

/** What stands in the way of signing, if anything does. */
export async function findRefusal(tx: Tx) {
  const state = await tx.logState.findFirst({ where: { reason: { not: null } } });
  return state?.reason == null ? null : { reason: state.reason, since: state.since };
}
