import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { KEPT_RUNS } from "./catalogue.ts";
import { troubleOf } from "./rules.ts";

/** How the workspace set its packs up; null: nobody did yet. */
export function findSettings(tx: Tx) {
  return tx.crisisPackSettings.findFirst({
    select: { enabled: true, languages: true, saves: true, told: true, nextAt: true, version: true },
  });
}

export type PackSettings = NonNullable<Awaited<ReturnType<typeof findSettings>>>;

export async function getRun(tx: Tx, { runId }: { readonly runId: string }) {
  const run = await tx.crisisPackRun.findFirst({ where: { id: runId } });
  if (run === null) throw notFound("run of crisis packs");
  return run;
}

export type RunRow = Awaited<ReturnType<typeof getRun>>;

const MOST_LISTED = 10;

/** The latest first. */
export function listRuns(tx: Tx) {
  return tx.crisisPackRun.findMany({
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    take: MOST_LISTED,
  });
}

/** The files that are kept, the latest run first, in it the workspace's own and then each organisation's by name. */
export async function listPacks(tx: Tx, organisationId?: string) {
  const rows = await tx.crisisPack.findMany({
    where: { removedAt: null, ...(organisationId === undefined ? {} : { organisationId }) },
    orderBy: [
      { madeAt: "desc" },
      { organisation: { name: "asc" } },
      { organisationId: { sort: "asc", nulls: "first" } },
      { language: "desc" },
    ],
    select: {
      ...{
        id: true,
        runId: true,
        organisationId: true,
        language: true,
        madeAt: true,
        size: true,
        sha256: true,
      },
      organisation: { select: { name: true } },
    },
  });
  return rows
    .map(({ organisation, ...row }) => ({ ...row, organisationName: organisation?.name ?? null }))
    .toSorted((one, other) => other.madeAt.getTime() - one.madeAt.getTime() || rank(one) - rank(other));
}

const rank = ({ organisationId }: { readonly organisationId: string | null }) =>
  organisationId === null ? 0 : 1;

export type ListedPack = Awaited<ReturnType<typeof listPacks>>[number];

export async function findPack(tx: Tx, id: string) {
  return tx.crisisPack.findFirst({
    where: { id, removedAt: null },
    select: {
      ...{ id: true, runId: true, organisationId: true, language: true, madeAt: true },
      organisation: { select: { name: true } },
    },
  });
}

/** What the last run before this one had in each pack: SHA-256 by whose it is and in which language. */
export async function readLastContents(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const last = await tx.crisisPackRun.findFirst({
    where: { readyAt: { not: null } },
    orderBy: [{ readyAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  if (last === null) return new Map();
  const packs = await tx.crisisPack.findMany({
    where: { runId: last.id },
    select: { organisationId: true, language: true, content: true },
  });
  return new Map(packs.map((pack) => [contentKey(pack), pack.content]));
}

export const contentKey = (pack: {
  readonly organisationId: string | null;
  readonly language: string;
}): string => `${pack.organisationId ?? ""} ${pack.language}`;

/** Runs whose files are still kept although newer ones are ready, with their files. */
export async function listOutdated(tx: Tx) {
  const kept = await tx.crisisPackRun.findMany({
    where: { readyAt: { not: null }, removedAt: null },
    orderBy: [{ readyAt: "desc" }, { id: "desc" }],
    skip: KEPT_RUNS,
    select: {
      id: true,
      files: { select: { runId: true, organisationId: true, language: true } },
    },
  });
  return kept;
}

/** Organisations for which a pack is made: those of the register, no vendors, of which a case, a person or a paper is known. */
export async function listPackOrganisations(tx: Tx) {
  return tx.organisation.findMany({
    where: {
      retiredAt: null,
      kind: { not: "vendor" },
      OR: [
        { exposures: { some: { incident: { closedAt: null } } } },
        { members: { some: { endedAt: null } } },
        { mandates: { some: {} } },
        { contacts: { some: {} } },
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}

const TOLD_ROLES = ["dpo", "administrator", "auditor", "lab_manager", "signatory"] as const;

/** Whom a notice can be sent to: those who may then take a pack, or see that there is one. */
export function listTellable(tx: Tx) {
  return tx.member.findMany({
    where: { endedAt: null, roles: { hasSome: [...TOLD_ROLES] } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, name: true, roles: true },
      organisations: { where: { endedAt: null }, select: { organisationId: true } },
    },
  });
}

export type Tellable = Awaited<ReturnType<typeof listTellable>>[number];

/** What is wrong with the packs of the workspace now; null: nothing. */
export async function findTrouble(tx: Tx, now: Temporal.Instant) {
  const settings = await findSettings(tx);
  const runs = await listRuns(tx);
  const settled = runs.find(({ readyAt, failedAt }) => readyAt !== null || failedAt !== null);
  const ready = runs.find(({ readyAt }) => readyAt !== null);
  return troubleOf(
    {
      enabled: settings?.enabled ?? false,
      readyAt: ready?.readyAt ?? null,
      failure: settled?.failure ?? null,
      saveFailure: ready?.saveFailure ?? null,
    },
    now,
  );
}
