import { INVITATION_HOURS } from "#features/mails/catalogue.ts";
import { enqueueMail } from "#features/mails/writes.ts";
import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import type { Actor } from "#lib/scope.ts";

type Person = { readonly email: string; readonly name: string; readonly createdAt: string };

/** The one account of an e-mail address; two invitations at once meet the same one. */
export async function findOrCreateUser(tx: Tx, person: Person): Promise<string> {
  await tx.user.createMany({ data: { id: newId(), ...person }, skipDuplicates: true });
  const { id } = await tx.user.findUniqueOrThrow({ where: { email: person.email }, select: { id: true } });
  return id;
}

type Speaking = {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly organisationIds: readonly string[];
  readonly now: Temporal.Instant;
};

/** For whom a member speaks from now on: these and no others. The rows of the others stay, ended. */
export async function setOrganisations(tx: Tx, { workspaceId, memberId, organisationIds, now }: Speaking) {
  const ids = [...organisationIds];
  await tx.memberOrganisation.updateMany({
    where: { memberId, endedAt: null, organisationId: { notIn: ids } },
    data: { endedAt: now.toString() },
  });
  await tx.memberOrganisation.updateMany({
    where: { memberId, organisationId: { in: ids } },
    data: { endedAt: null },
  });
  await tx.memberOrganisation.createMany({
    data: ids.map((organisationId) => ({ workspaceId, memberId, organisationId })),
    skipDuplicates: true,
  });
}

type Inviting = { readonly actor: Actor; readonly memberId: string; readonly now: Temporal.Instant };

/** Plans the mail of an invitation and says until when its link will be good. */
export async function writeInvitation(tx: Tx, { actor, memberId, now }: Inviting): Promise<string> {
  await enqueueMail(tx, { actor, now, to: memberId, kind: "invitation", path: "" });
  return now.add({ hours: INVITATION_HOURS }).toString();
}
