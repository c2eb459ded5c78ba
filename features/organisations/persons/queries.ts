import type { Tx } from "#lib/db.ts";

/** All accounts of the person behind one: a person is asked for, never an account. */
export async function listAccountsOfPerson(tx: Tx, memberId: string): Promise<string[]> {
  const own = await tx.linkedAccount.findFirst({ where: { memberId }, select: { personId: true } });
  if (own === null) return [memberId];
  const linked = await tx.linkedAccount.findMany({
    where: { personId: own.personId },
    select: { memberId: true },
  });
  return [memberId, ...linked.map((one) => one.memberId)];
}
