import { hasRole } from "#lib/access.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const MOST_SHOWN = 30;
const MOST_LISTED = 500;

const select = {
  id: true,
  aboutKind: true,
  aboutId: true,
  text: true,
  channel: true,
  plannedAt: true,
  sentAt: true,
  result: true,
  readAt: true,
  readBy: true,
  organisationId: true,
  memberId: true,
  organisation: { select: { name: true, timeZone: true } },
  member: { select: { name: true } },
  incident: { select: { id: true, reference: true, title: true, origin: true } },
} satisfies Prisma.ReminderSelect;

export type ListedReminder = Prisma.ReminderGetPayload<{ select: typeof select }>;

/** What this person was told and nobody read yet, the latest first. */
export async function listMyReminders(tx: Tx, actor: Actor): Promise<ListedReminder[]> {
  const toMyOrganisations = hasRole(actor, "lab_manager", "signatory", "vendor_contact")
    ? [{ memberId: null, organisationId: { in: [...actor.organisationIds] } }]
    : [];
  const toTheCell = hasRole(actor, "dpo", "responder") ? [{ memberId: null, organisationId: null }] : [];
  return tx.reminder.findMany({
    // Only of cases that this person can open.
    where: {
      readAt: null,
      incident: { reference: { not: "" } },
      OR: [{ memberId: actor.id }, ...toMyOrganisations, ...toTheCell],
    },
    orderBy: [{ sentAt: "desc" }, { id: "asc" }],
    take: MOST_SHOWN,
    select,
  });
}

type Of = { readonly incidentId: string; readonly aboutKinds?: readonly string[] };

/** The ledger of a case: whatever was sent, to whom, and whether it was read; the latest first. */
export function listReminders(tx: Tx, { incidentId, aboutKinds }: Of): Promise<ListedReminder[]> {
  const about = aboutKinds === undefined ? {} : { aboutKind: { in: [...aboutKinds] } };
  return tx.reminder.findMany({
    where: { incidentId, ...about },
    orderBy: [{ sentAt: "desc" }, { id: "asc" }],
    take: MOST_LISTED,
    select,
  });
}

export async function getReminder(tx: Tx, { reminderId }: { reminderId: string }): Promise<ListedReminder> {
  const reminder = await tx.reminder.findFirst({ where: { id: reminderId }, select });
  if (reminder === null) throw notFound("reminder");
  return reminder;
}

/** Who can be told at all: the active members, and the organisations that somebody speaks for. */
export async function listReachable(tx: Tx) {
  const members = await tx.member.findMany({
    where: { endedAt: null },
    select: {
      id: true,
      roles: true,
      organisations: { where: { endedAt: null }, select: { organisationId: true } },
    },
  });
  const speaking = ["lab_manager", "signatory", "vendor_contact"];
  const spokenFor = members.flatMap(({ organisations }) => organisations.map((one) => one.organisationId));
  return {
    organisationOf: new Map(members.map(({ id, organisations }) => [id, organisations[0]?.organisationId])),
    /** Who speaks for an organisation, and who is the cell. */
    membersOf: (organisationId: string | null) =>
      members
        .filter(({ roles, organisations }) =>
          organisationId === null
            ? roles.includes("dpo") || roles.includes("responder")
            : organisations.some((one) => one.organisationId === organisationId) &&
              roles.some((role) => speaking.includes(role)),
        )
        .map(({ id }) => id),
    organisations: new Set(spokenFor),
    cell: members.some(({ roles }) => roles.includes("dpo") || roles.includes("responder")),
  };
}
