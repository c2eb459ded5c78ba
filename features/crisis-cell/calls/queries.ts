import type { Tx } from "#lib/db.ts";

/** The call tree, in its order, with what came of each call; lines taken out are left out. */
export async function listCallLines(tx: Tx, incidentId: string) {
  const rows = await tx.callLine.findMany({
    where: { incidentId, removedAt: null },
    orderBy: [{ rank: "asc" }, { id: "asc" }],
    select: {
      id: true,
      rank: true,
      name: true,
      position: true,
      phone: true,
      contactId: true,
      organisation: { select: { name: true } },
      caller: { select: { id: true, name: true } },
      calls: {
        orderBy: [{ calledAt: "desc" }, { id: "asc" }],
        select: { id: true, result: true, calledAt: true, calledBy: true, note: true },
      },
    },
  });
  return rows.map(({ organisation, caller, calls, ...row }) => ({
    ...row,
    organisationName: organisation?.name ?? null,
    callerName: caller?.name ?? null,
    calls: calls.map((call) => ({ ...call, calledAt: call.calledAt.getTime() })),
  }));
}

export type ListedLine = Awaited<ReturnType<typeof listCallLines>>[number];

/** The contacts of the case's organisations that can be called and are not in the tree yet. */
export async function listUntakenContacts(tx: Tx, incidentId: string) {
  const files = await tx.exposure.findMany({ where: { incidentId }, select: { organisationId: true } });
  const taken = await tx.callLine.findMany({
    where: { incidentId, removedAt: null, contactId: { not: null } },
    select: { contactId: true },
  });
  const contacts = await tx.contact.findMany({
    where: {
      organisationId: { in: files.map(({ organisationId }) => organisationId) },
      phone: { not: null },
      none: false,
    },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    select: { id: true, organisationId: true, part: true, name: true, firm: true, phone: true },
  });
  const known = new Set(taken.map(({ contactId }) => contactId));
  return contacts.filter(({ id }) => !known.has(id));
}
