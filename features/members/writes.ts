import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";

type Person = { readonly email: string; readonly name: string; readonly createdAt: string };

/** The one account of an e-mail address; two invitations at once meet the same one. */
export async function findOrCreateUser(tx: Tx, person: Person): Promise<string> {
  await tx.user.createMany({ data: { id: newId(), ...person }, skipDuplicates: true });
  const { id } = await tx.user.findUniqueOrThrow({ where: { email: person.email }, select: { id: true } });
  return id;
}
