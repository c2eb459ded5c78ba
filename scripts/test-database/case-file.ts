import type { StoredEntry } from "#ledger/check-entry.ts";
import { type Principal, withScope } from "#lib/scope.ts";

/** What a filing made elsewhere says while nobody has its exhibit at hand. */
export const PROOF_FOLLOWS = { proofFollows: "Accusé de réception, par courrier", proofDueOn: "2026-12-31" };

/** The obligations of one organisation in an incident as `principal` sees them. */
export function obligationsOf(principal: Principal, incidentId: string, organisationId: string) {
  return withScope(principal, (tx) =>
    tx.obligation.findMany({
      where: { incidentId, organisationId },
      include: { filings: true, decisions: true, opinions: true },
      orderBy: [{ ruleId: "asc" }, { subject: "asc" }],
    }),
  );
}

export async function obligationOf(
  principal: Principal,
  at: { incidentId: string; organisationId: string; ruleId: string },
) {
  const found = await obligationsOf(principal, at.incidentId, at.organisationId);
  const obligation = found.find(({ ruleId }) => ruleId === at.ruleId);
  if (obligation === undefined) throw new Error(`no ${at.ruleId} among ${found.map(({ ruleId }) => ruleId)}`);
  return obligation;
}

export async function exposureOf(principal: Principal, incidentId: string, organisationId: string) {
  return withScope(principal, (tx) =>
    tx.exposure.findFirstOrThrow({ where: { incidentId, organisationId } }),
  );
}

/** The log of an incident (null: the workspace's), as the ledger checks and folds it. */
export async function streamOf(principal: Principal, incidentId: string | null): Promise<StoredEntry[]> {
  const entries = await withScope(principal, (tx) =>
    tx.entry.findMany({ where: { incidentId }, include: { values: true }, orderBy: { seq: "asc" } }),
  );
  return entries.map(({ seq, header, leafHash, values }) => ({
    seq,
    header,
    leafHash,
    values: values.map(({ name, value, salt, commitment }) => ({
      name,
      value: value as StoredEntry["values"][number]["value"],
      salt,
      commitment,
    })),
  })) as StoredEntry[];
}

export async function typesOf(principal: Principal, incidentId: string | null): Promise<string[]> {
  const entries = await withScope(principal, (tx) =>
    tx.entry.findMany({ where: { incidentId }, select: { type: true }, orderBy: { seq: "asc" } }),
  );
  return entries.map(({ type }) => type);
}
