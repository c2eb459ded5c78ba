import { INVITATION_HOURS } from "#features/mails/catalogue.ts";
import { enqueueMail } from "#features/mails/writes.ts";
import type { Tx } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { LINK_WINDOW, LINKS_ALLOWED } from "#lib/link-requests.ts";
import type { Actor } from "#lib/scope.ts";

type Person = { readonly email: string; readonly name: string; readonly createdAt: string };

/** The one account of an e-mail address; two invitations at once meet the same one. */
export async function findOrCreateUser(tx: Tx, person: Person): Promise<string> {
  await tx.user.createMany({ data: { id: newId(), ...person }, skipDuplicates: true });
  const { id } = await tx.user.findUniqueOrThrow({ where: { email: person.email }, select: { id: true } });
  return id;
}

/**
 * Whether nobody else is an administrator. All of them stay locked until the end of the act: two who end each other at
 * once would otherwise each still see the other.
 */
export async function isLastAdministrator(tx: Tx, memberId: string): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM members
    WHERE ended_at IS NULL AND 'administrator' = ANY (roles) ORDER BY id FOR UPDATE`;
  const where = { endedAt: null, roles: { has: "administrator" }, NOT: { id: memberId } };
  return (await tx.member.count({ where })) === 0;
}

type Seen = { readonly memberId: string; readonly seenOrganisations: readonly string[] };

/** Called once the row of the member is locked: the organisations they speak for are those that were seen. */
export async function expectOrganisations(tx: Tx, { memberId, seenOrganisations }: Seen): Promise<void> {
  const rows = await tx.memberOrganisation.findMany({
    where: { memberId, endedAt: null },
    select: { organisationId: true },
  });
  const now = new Set(rows.map(({ organisationId }) => organisationId));
  if (now.symmetricDifference(new Set(seenOrganisations)).size > 0)
    throw new AppError("conflict", "somebody changed it meanwhile");
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

/**
 * Plans the mail of an invitation and says until when its link will be good. Whoever is invited is written to no more
 * often than they could ask for links themselves.
 */
export async function writeInvitation(tx: Tx, { actor, memberId, now }: Inviting): Promise<string> {
  const plannedAt = { gt: now.subtract(LINK_WINDOW).toString() };
  const lately = await tx.mail.count({ where: { memberId, kind: "invitation", plannedAt } });
  if (lately >= LINKS_ALLOWED) throw new AppError("too_many", "invited often enough for now");
  await enqueueMail(tx, { actor, now, to: memberId, kind: "invitation", path: "" });
  return now.add({ hours: INVITATION_HOURS }).toString();
}

/** Ends the links of one invitation. Whatever else the same person can sign in with, for other workspaces too, stays. */
export async function dropInvitationLinks(tx: Tx, { id, user }: Invited): Promise<void> {
  await tx.signInToken.deleteMany({ where: { identifier: user.email, invites: id } });
}
type Invited = { readonly id: string; readonly user: { readonly email: string } };
