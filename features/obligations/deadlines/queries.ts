import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { HOURS_BEFORE, noticesDue, TOLD_LATE_HOURS } from "./rules.ts";

/** The case and what in it is due within a day and still open, with whom it was told to before. */
export async function readNear(tx: Tx, incidentId: string, now: Temporal.Instant) {
  const incident = await tx.incident.findFirst({
    where: { id: incidentId, closedAt: null },
    select: { id: true, reference: true, origin: true },
  });
  if (incident === null) throw notFound("incident");
  const from = now.subtract({ hours: TOLD_LATE_HOURS }).toString();
  const to = now.add({ hours: Math.max(...HOURS_BEFORE) }).toString();
  const rows = await tx.obligation.findMany({
    where: { incidentId, state: "due", dueAt: { gt: from, lte: to } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, organisationId: true, ownerId: true, ruleId: true, dueAt: true },
      deadlineNotices: { select: { hours: true, dueAt: true } },
    },
  });
  const near = rows.flatMap(({ dueAt, deadlineNotices, ...row }) => {
    const hours = dueAt === null ? [] : noticesDue(dueAt, deadlineNotices, now);
    return dueAt === null || hours.length === 0 ? [] : [{ ...row, dueAt, hours }];
  });
  return { incident, near };
}

export type Near = Awaited<ReturnType<typeof readNear>>["near"][number];

/** Whom each is told to: its owner; else who speaks for the organisation; else the DPO. */
export async function listTold(tx: Tx, near: readonly Near[]): Promise<Map<string, Near[]>> {
  const members = await tx.member.findMany({
    where: { endedAt: null, roles: { hasSome: ["dpo", "lab_manager", "signatory", "vendor_contact"] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, roles: true },
      organisations: { where: { endedAt: null }, select: { organisationId: true } },
    },
  });
  const dpos = members.filter(({ roles }) => roles.includes("dpo")).map(({ id }) => id);
  const speakers = (organisationId: string) =>
    members
      .filter(({ organisations }) => organisations.some((one) => one.organisationId === organisationId))
      .map(({ id }) => id);
  const told = new Map<string, Near[]>();
  for (const row of near) {
    const own = row.ownerId === null ? speakers(row.organisationId) : [row.ownerId];
    for (const memberId of own.length > 0 ? own : dpos)
      told.set(memberId, [...(told.get(memberId) ?? []), row]);
  }
  return told;
}
