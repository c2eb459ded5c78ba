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

type Signature = { readonly organisationId: string; readonly outcome: string; readonly recordedAt: Date };
type Asked = { readonly incidentId: string; readonly signatures: readonly Signature[] };

/**
 * By laboratory, the letterhead that its organisation signed: the last one recorded until then. Of an organisation that has
 * not signed there is none here.
 */
export async function listSignedHeads(
  tx: Tx,
  { incidentId, signatures }: Asked,
): Promise<ReadonlyMap<string, Head>> {
  const signedAt = new Map(
    signatures.flatMap(({ organisationId, outcome, recordedAt }) =>
      outcome === "signed" ? [[organisationId, recordedAt] as const] : [],
    ),
  );
  if (signedAt.size === 0) return new Map();
  const heads = await listHeads(tx, { incidentId, organisationIds: [...signedAt.keys()] });
  const inTime = heads.filter(({ organisationId, recordedAt }) => {
    const at = signedAt.get(organisationId);
    return at !== undefined && recordedAt <= at;
  });
  return new Map(inTime.map(({ organisationId: _of, recordedAt: _at, ...head }) => [head.labId, head]));
}

/** Of all letterheads of one organisation as they stand: what its signatory sees beside the text. */
export async function hashHeads(tx: Tx, of: { incidentId: string; organisationId: string }): Promise<string> {
  const { incidentId, organisationId } = of;
  const heads = await listHeads(tx, { incidentId, organisationIds: [organisationId] });
  const standing = new Map(
    heads.map(({ organisationId: _of, recordedAt: _at, ...head }) => [head.labId, { ...head }]),
  );
  const ordered = [...standing.values()].toSorted((a, b) => a.labId.localeCompare(b.labId));
  return hash("sha256", canonicalJson(ordered), "hex");
}
