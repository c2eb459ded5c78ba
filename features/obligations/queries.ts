import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Stored, SubjectFiling } from "./rules.ts";

const identity = { id: true, ruleId: true, addressee: true, subject: true } as const;
const answer = {
  status: true,
  ruleVersion: true,
  trigger: true,
  triggerAt: true,
  dueAt: true,
  legalLimitAt: true,
  waitsFor: true,
} as const;

/** The stored obligations of one organisation's file, as `reconcile` compares them. */
export async function listStored(tx: Tx, exposureId: string): Promise<Stored[]> {
  const rows = await tx.obligation.findMany({
    where: { exposureId },
    select: { ...identity, ...answer, filedAt: true, decidedAt: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, ruleId, addressee, subject, filedAt, decidedAt, ...found }) => ({
    id,
    ruleId,
    addressee,
    subject,
    settled: filedAt !== null || decidedAt !== null,
    answer: {
      ...found,
      triggerAt: written(found.triggerAt),
      dueAt: written(found.dueAt),
      legalLimitAt: written(found.legalLimitAt),
    },
  }));
}

/** As the engine writes an instant: UTC, whole seconds. */
function written(at: Date | null): string | null {
  return at === null ? null : Temporal.Instant.fromEpochMilliseconds(at.getTime()).toString();
}

export async function listFilings(tx: Tx, exposureId: string): Promise<SubjectFiling[]> {
  const filings = await tx.filing.findMany({
    where: { obligation: { exposureId } },
    select: {
      filedAt: true,
      complete: true,
      obligation: { select: { ruleId: true, addressee: true, subject: true } },
    },
    orderBy: [{ filedAt: "asc" }, { id: "asc" }],
  });
  return filings.map(({ filedAt, complete, obligation }) => ({
    ...obligation,
    complete,
    filedAt: Temporal.Instant.fromEpochMilliseconds(filedAt.getTime()),
  }));
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
  review: true,
  state: true,
  filedAt: true,
  decidedAt: true,
  deadlinePassedAt: true,
  version: true,
  incident: { select: { reference: true, title: true, origin: true, closedAt: true } },
  exposure: {
    select: { instants: true, awarenessNote: true, organisation: { select: { name: true, timeZone: true } } },
  },
  filings: { orderBy: [{ filedAt: "asc" }, { recordedAt: "asc" }] },
  opinions: { orderBy: { givenAt: "asc" } },
  decisions: { orderBy: { decidedAt: "asc" } },
} satisfies Prisma.ObligationSelect;

export type ObligationDetail = Prisma.ObligationGetPayload<{ select: typeof select }>;

export async function getObligation(tx: Tx, obligationId: string): Promise<ObligationDetail> {
  const obligation = await tx.obligation.findFirst({ where: { id: obligationId }, select });
  if (obligation === null) throw notFound("obligation");
  return obligation;
}
