import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { listNames } from "./matrix/queries.ts";
import type { OwnRuleShown, Stored, SubjectFiling } from "./rules.ts";

const identity = { id: true, ruleId: true, addressee: true, subject: true } as const;
const answer = {
  status: true,
  ruleVersion: true,
  trigger: true,
  triggerAt: true,
  dueAt: true,
  legalLimitAt: true,
  waitsFor: true,
  targetAt: true,
} as const;

export type OfFiles =
  | { readonly exposureId: string | { readonly in: string[] } }
  | { readonly incidentId: string };

/** The stored obligations of one organisation's file, or of all of a case by file, as `reconcile` compares them. */
export async function listStored(
  tx: Tx,
  of: OfFiles | { readonly id: { readonly in: string[] } },
): Promise<Map<string, readonly Stored[]>> {
  const rows = await tx.obligation.findMany({
    where: of,
    select: {
      ...{ ...identity, ...answer },
      ...{ exposureId: true, ownRule: true, notes: true, filedAt: true, decidedAt: true },
    },
    orderBy: { id: "asc" },
  });
  const stored = rows.map(
    ({ id, exposureId, ruleId, addressee, subject, ownRule, notes, filedAt, decidedAt, ...found }) => ({
      ...{ id, exposureId, ruleId, addressee, subject },
      ownRule: ownRule as OwnRuleShown | null,
      notes: (notes as { code: string }[]).map(({ code }) => code),
      settled: filedAt !== null || decidedAt !== null,
      answer: {
        ...found,
        triggerAt: written(found.triggerAt),
        dueAt: written(found.dueAt),
        legalLimitAt: written(found.legalLimitAt),
        targetAt: written(found.targetAt),
        metAt: null,
      },
    }),
  );
  return Map.groupBy(stored, ({ exposureId }) => exposureId);
}

/** As the engine writes an instant: UTC, whole seconds. */
function written(at: Date | null): string | null {
  return at === null ? null : Temporal.Instant.fromEpochMilliseconds(at.getTime()).toString();
}

/** What was filed in one organisation's file, or in all of a case by file. */
export async function listFilings(tx: Tx, of: OfFiles): Promise<Map<string, readonly SubjectFiling[]>> {
  const filings = await tx.filing.findMany({
    where: "exposureId" in of ? { obligation: of } : of,
    select: {
      ...{ filedAt: true, complete: true, withdrawnAt: true },
      obligation: { select: { exposureId: true, ruleId: true, addressee: true, subject: true } },
    },
    orderBy: [{ filedAt: "asc" }, { id: "asc" }],
  });
  const filed = filings.map(({ filedAt, complete, withdrawnAt, obligation }) => ({
    ...obligation,
    complete,
    isWithdrawn: withdrawnAt !== null,
    filedAt: Temporal.Instant.fromEpochMilliseconds(filedAt.getTime()),
  }));
  return Map.groupBy(filed, ({ exposureId }) => exposureId);
}

const select = {
  ...identity,
  ...answer,
  incidentId: true,
  exposureId: true,
  organisationId: true,
  lawVersion: true,
  clock: true,
  legalClock: true,
  reason: true,
  notes: true,
  steps: true,
  facts: true,
  computedAt: true,
  ownRule: true,
  ownerId: true,
  owner: { select: { name: true } },
  review: true,
  state: true,
  filedAt: true,
  decidedAt: true,
  deadlinePassedAt: true,
  version: true,
  incident: { select: { reference: true, title: true, origin: true, closedAt: true } },
  exposure: {
    select: {
      ...{ instants: true, awarenessNote: true, risk: true, exemptions34: true, encrypted: true },
      organisation: { select: { name: true, timeZone: true } },
    },
  },
  filings: {
    include: { proofEvidence: { select: { number: true, name: true } } },
    orderBy: [{ filedAt: "asc" }, { recordedAt: "asc" }],
  },
  opinions: { orderBy: { givenAt: "asc" } },
  decisions: { orderBy: { decidedAt: "asc" } },
} satisfies Prisma.ObligationSelect;

export type ObligationDetail = Prisma.ObligationGetPayload<{ select: typeof select }>;

export async function getObligation(tx: Tx, obligationId: string): Promise<ObligationDetail> {
  const obligation = await tx.obligation.findFirst({ where: { id: obligationId }, select });
  if (obligation === null) throw notFound("obligation");
  return obligation;
}

/** What obligations are called by: their rule, whom they are owed to, and the names of organisations in scope. */
export async function nameObligations(tx: Tx, ids: readonly string[]) {
  const rows = await tx.obligation.findMany({
    where: { id: { in: [...ids] } },
    select: { ...identity, ownRule: true },
  });
  return { rows, names: await listNames(tx, [...new Set(rows.map(({ subject }) => subject))]) };
}

export type ObligationNaming = Awaited<ReturnType<typeof nameObligations>>;

/** Who can look after an obligation: the cell, by name. */
export function listOwners(tx: Tx) {
  return tx.member.findMany({
    where: { endedAt: null, roles: { hasSome: ["dpo", "responder"] } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}
