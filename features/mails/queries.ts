import type { Tx } from "#lib/db.ts";
import type { Role } from "#lib/scope.ts";

type Among = { readonly organisationId?: string; readonly roles: readonly Role[] };

/**
 * Whom to write to: the active members with one of the roles, of an organisation or of the whole workspace. Who speaks
 * for one organisation sees no other member than the DPO, and so can write to nobody else by their role.
 */
export async function listMailRecipients(tx: Tx, { organisationId, roles }: Among): Promise<string[]> {
  const among = organisationId === undefined ? {} : { organisations: { some: { organisationId } } };
  const members = await tx.member.findMany({
    where: { endedAt: null, roles: { hasSome: [...roles] }, ...among },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return members.map(({ id }) => id);
}
