import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import type { Principal } from "#lib/scope.ts";
import { withScope } from "#lib/scope.ts";
import { openStorage } from "#lib/storage/open-storage.ts";
import { openObject } from "#lib/storage/sealed-objects.ts";
import type { EvidenceState, Kind } from "./catalogue.ts";
import type { Findings } from "./rules.ts";

const LISTED = {
  id: true,
  incidentId: true,
  organisationId: true,
  organisation: { select: { name: true } },
  visibility: true,
  number: true,
  name: true,
  size: true,
  kind: true,
  description: true,
  source: true,
  collectedAt: true,
  collectedBy: true,
  state: true,
  sha256: true,
  findings: true,
  refusedFor: true,
  receivedAt: true,
  receivedBy: true,
  checkedAt: true,
  settledAt: true,
  settledBy: true,
  settledFor: true,
  keptBy: true,
  erasedAt: true,
  verifyAskedAt: true,
  verifiedAt: true,
  verifiedAs: true,
  version: true,
} as const;

/** What an earlier check did not count. */
const NOTHING: Findings = { nirs: 0, addresses: 0, unread: 0, images: 0 };

/** Every piece of a case that the reader may see, by its number; `twins` are the numbers of those with the same hash. */
export async function listEvidence(tx: Tx, incidentId: string) {
  const rows = await tx.evidence.findMany({
    where: { incidentId },
    orderBy: { number: "asc" },
    select: LISTED,
  });
  const bySha = Map.groupBy(rows, ({ sha256 }) => sha256);
  return rows.map(({ organisation, size, findings, collectedAt, ...row }) => ({
    ...row,
    kind: row.kind as Kind,
    state: row.state as EvidenceState,
    size: Number(size),
    findings: findings === null ? null : { ...NOTHING, ...(findings as Partial<Findings>) },
    collectedAt: collectedAt as Moment | null,
    organisationName: organisation?.name ?? null,
    twins:
      row.sha256 === null
        ? []
        : (bySha.get(row.sha256) ?? []).filter(({ id }) => id !== row.id).map(({ number }) => number),
  }));
}

export type ListedEvidence = Awaited<ReturnType<typeof listEvidence>>[number];

/** Who had a piece in hand, in the order in which it was recorded. */
export function listCustody(tx: Tx, evidenceId: string) {
  return tx.custodyStep.findMany({
    where: { evidenceId },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: { id: true, step: true, recipient: true, happenedAt: true, note: true, recordedBy: true },
  });
}

/** Every legal hold of a case, the latest first; one at most is in force. */
export function listHolds(tx: Tx, incidentId: string) {
  return tx.legalHold.findMany({
    where: { incidentId },
    orderBy: [{ placedAt: "desc" }, { id: "asc" }],
  });
}

export type ListedHold = Awaited<ReturnType<typeof listHolds>>[number];

/** Where a stored piece's bytes lie. One without bytes, or one that waits for a choice, is not found, as one out of sight. */
export async function getStoredObject(tx: Tx, evidenceId: string) {
  const found = await tx.evidence.findFirst({
    where: { id: evidenceId, state: "stored" },
    select: {
      workspaceId: true,
      id: true,
      name: true,
      size: true,
      sha256: true,
      object: true,
      wrappedKey: true,
    },
  });
  if (found === null || found.object === null || found.wrappedKey === null || found.sha256 === null)
    throw notFound("evidence");
  return {
    ...found,
    size: Number(found.size),
    object: found.object,
    wrappedKey: found.wrappedKey,
    sha256: found.sha256,
  };
}

export type StoredObject = Awaited<ReturnType<typeof getStoredObject>>;

/** The bytes of a piece, none before it is authenticated. */
export async function readStored({ workspaceId, id, object, wrappedKey }: StoredObject) {
  return openObject(await openStorage(), { workspaceId, fileId: id }, { name: object, wrappedKey });
}

export type OpenedEvidence = {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** Throws where the stored bytes are not the ones that were sealed. */
  readonly stream: AsyncIterable<Uint8Array>;
};

/** A stored piece for whoever may see it; not found for everybody else, and where its bytes are not kept here. */
export async function openEvidence(principal: Principal, evidenceId: string): Promise<OpenedEvidence> {
  const stored = await withScope(principal, (tx) => getStoredObject(tx, evidenceId));
  const { name, size, sha256 } = stored;
  return { name, size, sha256, stream: await readStored(stored) };
}
