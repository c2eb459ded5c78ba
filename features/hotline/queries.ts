import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const CALLS = {
  ...{
    id: true,
    labId: true,
    day: true,
    callsOffered: true,
    callsAnswered: true,
    waitSeconds: true,
    causeConcerned: true,
  },
  ...{ causeAdvice: true, causeDeletion: true, causeComplaint: true, causeCopy: true, causePress: true },
  ...{ causeOther: true, reason: true, replacesId: true, recordedAt: true, recordedBy: true },
  lab: { select: { name: true } },
} as const satisfies Prisma.HotlineDaySelect;

const SELECT = {
  ...{ id: true, incidentId: true, organisationId: true, supplier: true, number: true, hours: true },
  ...{ zone: true, openedOn: true, closedOn: true, recordedAt: true, recordedBy: true, version: true },
  organisation: { select: { name: true } },
  incident: { select: { origin: true, closedAt: true } },
  scripts: {
    orderBy: { number: "asc" },
    select: { id: true, number: true, text: true, recordedAt: true, recordedBy: true },
  },
  days: { orderBy: [{ day: "asc" }, { recordedAt: "asc" }, { id: "asc" }], select: CALLS },
} as const satisfies Prisma.HotlineSelect;

type Row = Prisma.HotlineGetPayload<{ select: typeof SELECT }>;

const dayOf = (on: Date): string => on.toISOString().slice(0, 10);

function toHotline({ openedOn, closedOn, days, organisation, ...row }: Row) {
  const replaced = new Set(days.map(({ replacesId }) => replacesId));
  const counts = days.map(({ day, lab, ...calls }) => ({
    ...calls,
    lab: lab?.name ?? null,
    ...{ day: dayOf(day), isStanding: !replaced.has(calls.id) },
  }));
  return {
    ...row,
    organisation: organisation?.name ?? null,
    ...{ openedOn: dayOf(openedOn), closedOn: closedOn === null ? null : dayOf(closedOn) },
    /** All the calls of each day; of a hotline of the whole case, the cell's alone. */
    days: counts.filter(({ isStanding, labId }) => isStanding && labId === null),
    /** Of which, by laboratory: those that the reader may see. */
    parts: counts
      .filter(({ isStanding, labId }) => isStanding && labId !== null)
      .sort((a, b) => a.day.localeCompare(b.day) || (a.lab ?? "").localeCompare(b.lab ?? "", "fr")),
    corrected: counts.filter(({ isStanding }) => !isStanding),
  };
}

export type Hotline = ReturnType<typeof toHotline>;
export type HotlineDay = Hotline["days"][number];

/** The hotlines of a case that the reader may see, the case's own first, each with its days and its scripts. */
export async function listHotlines(tx: Tx, incidentId: string): Promise<Hotline[]> {
  const rows = await tx.hotline.findMany({
    where: { incidentId },
    orderBy: [{ openedOn: "asc" }, { recordedAt: "asc" }, { id: "asc" }],
    select: SELECT,
  });
  return rows
    .map(toHotline)
    .sort((a, b) => Number(a.organisationId !== null) - Number(b.organisationId !== null));
}

export async function getHotline(tx: Tx, { hotlineId }: { readonly hotlineId: string }): Promise<Hotline> {
  const row = await tx.hotline.findFirst({ where: { id: hotlineId }, select: SELECT });
  if (row === null) throw notFound("hotline");
  return toHotline(row);
}

/** The same, held until the act is done: two acts on one hotline come one after the other. */
export async function lockHotline(tx: Tx, asked: { readonly hotlineId: string }): Promise<Hotline> {
  await tx.$queryRaw`SELECT id FROM hotlines WHERE id = ${asked.hotlineId}::uuid FOR UPDATE`;
  return getHotline(tx, asked);
}

/** What every hotline of a case counted, in sums; null where none has a day. */
export async function sumCalls(tx: Tx, incidentId: string) {
  const { _sum, _count } = await tx.hotlineDay.aggregate({
    where: { incidentId, labId: null, replacedBy: { none: {} } },
    _sum: { callsOffered: true, callsAnswered: true },
    _count: true,
  });
  if (_count === 0) return null;
  return { days: _count, callsOffered: _sum.callsOffered ?? 0, callsAnswered: _sum.callsAnswered ?? 0 };
}

/** The laboratories whose part of the calls can be counted: those of its organisation, or of the whole case. */
export async function listHotlineLabs(
  tx: Tx,
  { incidentId, organisationId }: Pick<Hotline, "incidentId" | "organisationId">,
) {
  const rows = await tx.exposureLab.findMany({
    where: { exposure: { incidentId }, ...(organisationId === null ? {} : { organisationId }) },
    orderBy: [{ lab: { number: "asc" } }, { labId: "asc" }],
    select: { labId: true, organisationId: true, lab: { select: { name: true } } },
  });
  return rows.map(({ lab, ...row }) => ({ ...row, name: lab.name }));
}
