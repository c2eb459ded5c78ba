import { findRefusal } from "#features/checkpoints/queries.ts";
import { countIncidents, listIncidents } from "#features/incidents/overview/queries.ts";
import { listMissingProofs } from "#features/notifications/proofs/queries.ts";
import { listNames } from "#features/obligations/matrix/queries.ts";
import type { Tx } from "#lib/db.ts";

const MOST_LATE = 100;
const MOST_TAKEN = 20;
const MOST_BUNDLES = 20;

const NAMED = {
  ...{ id: true, ruleId: true, addressee: true, subject: true, ownRule: true },
  incident: { select: { reference: true, title: true, origin: true } },
  exposure: { select: { organisation: { select: { name: true, timeZone: true } } } },
} as const;

/** What was filed after its planning date, the latest first, with the reasons that were given. */
export async function listLateFilings(tx: Tx) {
  const where = { lateBySeconds: { gt: 0 } };
  const filings = await tx.filing.findMany({
    where,
    orderBy: [{ filedAt: "desc" }, { id: "asc" }],
    take: MOST_LATE,
    select: {
      ...{ id: true, draftId: true, filedAt: true, dueAt: true, legalLimitAt: true, lateBySeconds: true },
      ...{
        lateInLawBySeconds: true,
        withdrawnAt: true,
        reasonsForDelay: true,
        filedBy: true,
        receiptNumber: true,
      },
      obligation: { select: NAMED },
    },
  });
  const subjects = [...new Set(filings.map(({ obligation }) => obligation.subject))];
  return { filings, total: await tx.filing.count({ where }), names: await listNames(tx, subjects) };
}

export type LateFiling = Awaited<ReturnType<typeof listLateFilings>>["filings"][number];

/** The last files that were taken out of any log in reach, with who took them. */
export async function listTaken(tx: Tx) {
  const entries = await tx.entry.findMany({
    where: { type: { in: ["export.sent", "export.broken_off", "bundle.exported"] } },
    orderBy: [{ recordedAt: "desc" }, { seq: "desc" }],
    take: MOST_TAKEN,
    select: {
      ...{ streamId: true, seq: true, type: true, incidentId: true, recordedAt: true },
      values: { select: { name: true, value: true } },
    },
  });
  const ids = [...new Set(entries.flatMap(({ incidentId }) => incidentId ?? []))];
  const cases = await tx.incident.findMany({
    where: { id: { in: ids } },
    select: { id: true, reference: true },
  });
  const references = new Map(cases.map(({ id, reference }) => [id, reference]));
  return entries.map(({ values, incidentId, ...entry }) => ({
    ...entry,
    reference: incidentId === null ? null : (references.get(incidentId) ?? null),
    fields: Object.fromEntries(values.map(({ name, value }) => [name, value])),
  }));
}

export type TakenFile = Awaited<ReturnType<typeof listTaken>>[number];

/** Every case in reach, how it stands, what is late and what nobody decided. */
async function listCases(tx: Tx, now: number) {
  const countOf = await countIncidents(tx, now);
  return (await listIncidents(tx)).map((incident) => ({ ...incident, ...countOf(incident.id) }));
}

export type AuditedCase = Awaited<ReturnType<typeof listCases>>[number];

/** What an auditor comes for: the cases, what was late and why, the seal of the log, what was taken out. */
export async function readAudit(tx: Tx, now: number) {
  return {
    cases: await listCases(tx, now),
    late: await listLateFilings(tx),
    unproven: await listMissingProofs(tx),
    checkpoint: await tx.checkpoint.findFirst({
      orderBy: { size: "desc" },
      select: { size: true, root: true, signedAt: true },
    }),
    refusal: await findRefusal(tx),
    bundles: await tx.bundle.findMany({
      where: { delivery: "download", readyAt: { not: null }, removedAt: null },
      orderBy: [{ readyAt: "desc" }, { id: "desc" }],
      take: MOST_BUNDLES,
      select: {
        ...{ id: true, variant: true, readyAt: true, sha256: true, size: true, checkpointSize: true },
        incident: { select: { reference: true, title: true } },
      },
    }),
    taken: await listTaken(tx),
  };
}

export type Audit = Awaited<ReturnType<typeof readAudit>>;
