import type { OwnTerms } from "#features/obligations/applied-law/rules.ts";
import type { Tx } from "#lib/db.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { OWN_AUTHORITY_CODE } from "./catalogue.ts";
import type { SetOwnRule } from "./schema.ts";

type Named = { readonly addresseeName: string | null };

/** Who an own rule is about, as far as it is open to the person: its organisation, and the name of whom it tells. */
export async function getNamed(tx: Tx, input: SetOwnRule): Promise<Named> {
  const { organisationId } = input;
  if (organisationId !== null && (await tx.organisation.count({ where: { id: organisationId } })) === 0)
    throw notFound("organisation");
  if (input.kind === "target") return { addresseeName: null };
  const { addressee, addresseeName } = input;
  if (!OWN_AUTHORITY_CODE.test(addressee)) return { addresseeName };
  const own = await tx.ownAuthority.findFirst({
    where: { code: addressee, retiredAt: null },
    select: { shortName: true },
  });
  if (own === null) throw invalid("addressee", "choose");
  return { addresseeName: own.shortName };
}

export async function getOwnRule(tx: Tx, id: string) {
  const rule = await tx.ownRule.findFirst({ where: { id }, select: { id: true, organisationId: true } });
  if (rule === null) throw notFound("own rule");
  return rule;
}

export async function getOwnAuthority(tx: Tx, id: string) {
  const authority = await tx.ownAuthority.findFirst({ where: { id }, select: { id: true } });
  if (authority === null) throw notFound("own authority");
  return authority;
}

/** Every code ever given: one that was retired still names those it was told under. */
export async function listAuthorityCodes(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.ownAuthority.findMany({ select: { code: true } });
  return new Set(rows.map(({ code }) => code));
}

/** Whom the workspace added beside the directory and did not retire, by name. */
export function listOwnAuthorities(tx: Tx) {
  return tx.ownAuthority.findMany({
    where: { retiredAt: null },
    select: {
      ...{ id: true, code: true, name: true, shortName: true, country: true, kind: true, website: true },
      ...{ channel: true, languages: true, recordedAt: true, recordedBy: true, version: true },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

export type OwnAuthorityRow = Awaited<ReturnType<typeof listOwnAuthorities>>[number];

/** Every own rule in scope, the latest first, with the organisation it is for and why it was retired. */
export async function listKeptRules(tx: Tx) {
  const rows = await tx.ownRule.findMany({ orderBy: [{ recordedAt: "desc" }, { id: "asc" }] });
  const organisationIds = rows.flatMap(({ organisationId }) => organisationId ?? []);
  const organisations = await tx.organisation.findMany({
    where: { id: { in: organisationIds } },
    select: { id: true, name: true },
  });
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const resting = await countResting(tx);
  const retired = rows.filter(({ retiredAt }) => retiredAt !== null).map(({ id }) => id);
  const reasons = await listReasons(tx, retired);
  return rows.map(({ workspaceId: _, terms, ...row }) => {
    return {
      ...row,
      // Written by the command that sets own rules alone, after its schema read every term.
      terms: terms as unknown as OwnTerms,
      organisationName: row.organisationId === null ? null : (names.get(row.organisationId) ?? null),
      resting: resting.get(row.id) ?? 0,
      reason: reasons.get(row.id) ?? null,
    };
  });
}

export type KeptRule = Awaited<ReturnType<typeof listKeptRules>>[number];

type Resting = { id: string; count: number };

/** How many duties of running cases rest on each own rule, or have each target beside them. */
async function countResting(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<Resting[]>`
    SELECT r.id, count(*)::int AS count FROM own_rules r JOIN obligations b ON b.workspace_id = r.workspace_id
      AND CASE WHEN r.kind = 'target' THEN b.target_at IS NOT NULL AND b.rule_id = r.terms -> 'target' ->> 'rule'
        ELSE b.rule_id = 'own.' || r.id END
      AND (r.organisation_id IS NULL OR b.organisation_id = r.organisation_id)
    JOIN incidents i ON (i.workspace_id, i.id) = (b.workspace_id, b.incident_id)
    WHERE r.retired_at IS NULL AND b.state <> 'withdrawn' AND NOT b.incident_closed AND i.origin <> 'demonstration'
    GROUP BY 1`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** Why each was retired, as the log has it and as far as the reader may read it. */
async function listReasons(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const entries = await tx.entry.findMany({
    where: { subjectId: { in: [...ids] }, type: "own_rule.retired" },
    select: { subjectId: true, values: { where: { name: "reason" }, select: { value: true } } },
  });
  return new Map(
    entries.flatMap(({ subjectId, values: [reason] }) =>
      typeof reason?.value === "string" ? [[subjectId, reason.value] as const] : [],
    ),
  );
}

/** The organisations that an own rule can be for, by name. */
export function listOrganisationNames(tx: Tx) {
  return tx.organisation.findMany({
    where: { retiredAt: null },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
