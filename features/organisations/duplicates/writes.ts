import type { Tx } from "#lib/db.ts";
import { type Event, event } from "#lib/timeline.ts";

type Merge = { readonly from: string; readonly to: string };

/** Everything that the register holds under one organisation goes to another; an entry says so for each record. */
export async function moveRecords(tx: Tx, { from, to }: Merge): Promise<Event[]> {
  const move = { data: { organisationId: to, version: { increment: 1 } } } as const;
  const where = { organisationId: from };
  const labs = await tx.lab.findMany({ where, select: { id: true }, orderBy: { number: "asc" } });
  const mandates = await tx.mandate.findMany({ where, select: { id: true } });
  const contracts = await tx.contract.findMany({ where, select: { id: true } });
  const contacts = await listContactsToMove(tx, { from, to });
  await tx.lab.updateMany({ where, ...move });
  await tx.site.updateMany({ where, ...move });
  await tx.mandate.updateMany({ where, ...move });
  await tx.contract.updateMany({ where, ...move });
  await tx.contact.updateMany({ where: { id: { in: contacts.map(({ id }) => id) } }, ...move });
  const moved = (type: Moved) => (row: { readonly id: string }) =>
    event(type, { organisationId: to, subjectId: row.id, fields: { organisationId: to } });
  return [
    ...labs.map(moved("lab.moved")),
    ...contacts.map(moved("contact.moved")),
    ...mandates.map(moved("mandate.moved")),
    ...contracts.map(moved("contract.moved")),
  ];
}

type Moved = "lab.moved" | "contact.moved" | "mandate.moved" | "contract.moved";

/** The one that stays keeps its own contacts; it takes those it has not. */
async function listContactsToMove(tx: Tx, { from, to }: Merge) {
  const own = await tx.contact.findMany({ where: { organisationId: to }, select: { part: true } });
  return tx.contact.findMany({
    where: { organisationId: from, part: { notIn: own.map(({ part }) => part) } },
    select: { id: true },
  });
}

/** Whoever spoke for the one speaks for the other. */
export async function moveSpeakers(tx: Tx, workspaceId: string, { from, to }: Merge): Promise<void> {
  const speakers = await tx.memberOrganisation.findMany({
    where: { organisationId: from, endedAt: null },
    select: { memberId: true },
  });
  await tx.memberOrganisation.createMany({
    data: speakers.map(({ memberId }) => ({ workspaceId, memberId, organisationId: to })),
    skipDuplicates: true,
  });
}
