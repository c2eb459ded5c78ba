import type { Tx } from "#lib/db.ts";
import { mergeContacts } from "./rules.ts";

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

/**
 * Whom the readiness files of the case's organisations say to call and who is not in the tree yet, each once: a DPO or
 * a counsel of several organisations is one person to call, of none in particular.
 */
export async function listUntakenContacts(tx: Tx, incidentId: string) {
  const files = await tx.exposure.findMany({ where: { incidentId }, select: { organisationId: true } });
  const taken = await tx.callLine.findMany({
    where: { incidentId, removedAt: null },
    select: { name: true, phone: true },
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
  return mergeContacts(contacts, taken);
}
