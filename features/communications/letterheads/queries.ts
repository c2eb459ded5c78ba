import { hash } from "node:crypto";
import { canonicalJson } from "#ledger/canonical-json.ts";
import type { Tx } from "#lib/db.ts";

/** What the letters of one laboratory say of it, as it was recorded last by then. */
export type Head = {
  readonly labId: string;
  readonly name: string;
  readonly address: string;
  readonly contact: string;
  readonly hotline: string;
  readonly hours: string;
};

type Of = { readonly incidentId: string; readonly organisationIds: readonly string[] };

/** Every letterhead that was recorded for these organisations, the first first: what was said once stays on file. */
function listHeads(tx: Tx, { incidentId, organisationIds }: Of) {
  return tx.letterhead.findMany({
    where: { incidentId, organisationId: { in: [...organisationIds] } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ labId: true, organisationId: true, recordedAt: true },
      ...{ name: true, address: true, contact: true, hotline: true, hours: true },
    },
  });
}

type Recorded = Awaited<ReturnType<typeof listHeads>>[number];

/** The last one of each laboratory. */
function standingAmong(heads: readonly Recorded[]): ReadonlyMap<string, Head> {
  return new Map(heads.map(({ organisationId: _of, recordedAt: _at, ...head }) => [head.labId, head]));
}

function hashOf(heads: readonly Recorded[]): string {
  const ordered = [...standingAmong(heads).values()].toSorted((a, b) => a.labId.localeCompare(b.labId));
  return hash("sha256", canonicalJson(ordered), "hex");
}

type Signature = {
  readonly organisationId: string;
  readonly outcome: string;
  readonly recordedAt: Date;
  readonly headsHash: string | null;
};
type Asked = { readonly incidentId: string; readonly signatures: readonly Signature[] };

/**
 * What was recorded until a signature. Whoever began to record before it may have written after it: the hash that was signed
 * says without which.
 */
function signedAmong(heads: readonly Recorded[], { recordedAt, headsHash }: Signature): readonly Recorded[] {
  const inTime = heads.filter((head) => head.recordedAt <= recordedAt);
  if (headsHash === null || hashOf(inTime) === headsHash) return inTime;
  const moments = [...new Set(inTime.map((head) => head.recordedAt.getTime()))].reverse();
  const without = moments.map((moment) => inTime.filter((head) => head.recordedAt.getTime() !== moment));
  return without.find((some) => hashOf(some) === headsHash) ?? inTime;
}

/**
 * By laboratory, the letterhead that its organisation signed: the last one recorded until then. Of an organisation that has
 * not signed there is none here.
 */
export async function listSignedHeads(
  tx: Tx,
  { incidentId, signatures }: Asked,
): Promise<ReadonlyMap<string, Head>> {
  const signed = signatures.filter(({ outcome }) => outcome === "signed");
  if (signed.length === 0) return new Map();
  const organisationIds = signed.map(({ organisationId }) => organisationId);
  const heads = Map.groupBy(
    await listHeads(tx, { incidentId, organisationIds }),
    ({ organisationId }) => organisationId,
  );
  return standingAmong(signed.flatMap((one) => signedAmong(heads.get(one.organisationId) ?? [], one)));
}

/** Of all letterheads of one organisation as they stand: what its signatory sees beside the text. */
export async function hashHeads(tx: Tx, of: { incidentId: string; organisationId: string }): Promise<string> {
  const { incidentId, organisationId } = of;
  return hashOf(await listHeads(tx, { incidentId, organisationIds: [organisationId] }));
}
