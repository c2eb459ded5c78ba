import type { Tx } from "#lib/db.ts";
import { findLikelyPairs, type Identity, type LikelyPair } from "./rules.ts";

const SIREN_DIGITS = 9;

export type NamedPair = LikelyPair & { readonly names: readonly [string, string] };

/** Organisations in use that may be one and the same; with `about`, those that may be that one. */
export async function listLikelyPairs(tx: Tx, about?: string): Promise<NamedPair[]> {
  const identities = await listIdentities(tx);
  const names = new Map(identities.map(({ id, name }) => [id, name]));
  return findLikelyPairs(identities, about).map((pair) => ({
    ...pair,
    names: [names.get(pair.a) ?? "", names.get(pair.b) ?? ""],
  }));
}

async function listIdentities(tx: Tx): Promise<Identity[]> {
  const rows = await tx.organisation.findMany({
    where: { retiredAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, kind: true, siren: true, finessEj: true },
  });
  const sites = await tx.site.findMany({
    where: { retiredAt: null, NOT: { siret: null } },
    select: { organisationId: true, siret: true },
  });
  const ofSites = Map.groupBy(sites, ({ organisationId }) => organisationId);
  return rows.map(({ id, name, kind, siren, finessEj }) => {
    const sirens = (ofSites.get(id) ?? []).map(({ siret }) => siret?.slice(0, SIREN_DIGITS) ?? "");
    return { id, name, kind, finessEj, sirens: [...new Set(siren === null ? sirens : [siren, ...sirens])] };
  });
}

/** The cases, open or closed, in which both have a file of their own. */
export async function listSharedCases(tx: Tx, a: string, b: string): Promise<string[]> {
  const files = await tx.exposure.findMany({
    where: { organisationId: { in: [a, b] } },
    select: { organisationId: true, incident: { select: { reference: true } } },
  });
  const byCase = Map.groupBy(files, ({ incident }) => incident.reference);
  return [...byCase].filter(([, of]) => of.length > 1).map(([reference]) => reference);
}
