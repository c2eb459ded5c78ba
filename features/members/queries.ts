import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const select = {
  ...{ id: true, userId: true, name: true, roles: true, locale: true, createdAt: true, endedAt: true },
  ...{ invitedUntil: true, acceptedAt: true },
  user: { select: { email: true } },
  organisations: {
    where: { endedAt: null },
    select: { organisationId: true, organisation: { select: { name: true } } },
    orderBy: { organisation: { name: "asc" } },
  },
  mandates: { where: { untilOn: null }, select: { id: true } },
} satisfies Prisma.MemberSelect;

export type MemberRow = Prisma.MemberGetPayload<{ select: typeof select }>;

/** Everybody of the workspace: who is here now by name, then who was. */
export async function listMembers(tx: Tx): Promise<MemberRow[]> {
  return tx.member.findMany({
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
    select,
  });
}

export async function getMember(tx: Tx, { memberId }: { readonly memberId: string }): Promise<MemberRow> {
  const member = await tx.member.findFirst({ where: { id: memberId }, select });
  if (member === null) throw notFound("member");
  return member;
}

export async function getWorkspace(tx: Tx, _input: unknown, actor: Actor) {
  const found = await tx.workspace.findUnique({
    where: { id: actor.workspaceId },
    select: { id: true, slug: true },
  });
  if (found === null) throw notFound("workspace");
  return found;
}

export async function requireOrganisations(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  const known = await tx.organisation.count({ where: { workspaceId, id: { in: [...ids] } } });
  if (known !== ids.length) throw notFound("organisation");
}

/** For the choice of a form. */
export function listOrganisationNames(tx: Tx) {
  return tx.organisation.findMany({
    where: { retiredAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}

/** The invitation of one person that its link has not been redeemed for. */
export async function findOpenInvitation(tx: Tx, userId: string): Promise<{ id: string } | null> {
  return tx.member.findFirst({
    where: { userId, endedAt: null, acceptedAt: null, invitedUntil: { not: null } },
    select: { id: true },
  });
}

/** The other accounts of the person behind one, as an administrator recorded them. */
export async function listOtherAccounts(tx: Tx, memberId: string) {
  const own = await tx.linkedAccount.findFirst({ where: { memberId }, select: { personId: true } });
  if (own === null) return [];
  const linked = await tx.linkedAccount.findMany({
    where: { personId: own.personId, memberId: { not: memberId } },
    orderBy: [{ linkedAt: "asc" }, { memberId: "asc" }],
    select: {
      ...{ memberId: true, reason: true, linkedAt: true, linkedBy: true },
      member: { select: { name: true, user: { select: { email: true } } } },
    },
  });
  return linked.map(({ member, ...link }) => ({ ...link, name: member.name, email: member.user.email }));
}
export type OtherAccount = Awaited<ReturnType<typeof listOtherAccounts>>[number];
