import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const select = {
  ...{
    id: true,
    kind: true,
    memberId: true,
    incidentId: true,
    organisationId: true,
    path: true,
    ruleId: true,
  },
  ...{ dueAt: true, many: true, plannedAt: true, plannedBy: true, sendAt: true, nextAt: true, state: true },
  ...{ attempts: true, failedAt: true, failure: true, locale: true, messageId: true, sentAt: true },
  ...{ settledAt: true, settledBy: true, repeatsId: true },
  member: {
    select: { name: true, locale: true, endedAt: true, user: { select: { email: true, disabledAt: true } } },
  },
  incident: { select: { reference: true, origin: true } },
} satisfies Prisma.MailSelect;

export type MailRow = Prisma.MailGetPayload<{ select: typeof select }>;

export async function getMail(tx: Tx, { mailId }: { readonly mailId: string }): Promise<MailRow> {
  const mail = await tx.mail.findFirst({ where: { id: mailId }, select });
  if (mail === null) throw notFound("mail");
  return mail;
}

/** The mail and what its words are made of: the workspace, and the zone in which an instant is written. */
export async function readLetter(tx: Tx, mailId: string) {
  const mail = await getMail(tx, { mailId });
  const workspace = await tx.workspace.findFirstOrThrow({
    select: { slug: true, name: true, timeZone: true },
  });
  const organisation =
    mail.organisationId === null
      ? null
      : await tx.organisation.findFirst({ where: { id: mail.organisationId }, select: { timeZone: true } });
  const invited =
    mail.kind === "invitation"
      ? await tx.member.findFirst({ where: { id: mail.memberId }, select: { roles: true } })
      : null;
  return { mail, workspace, zone: organisation?.timeZone ?? workspace.timeZone, roles: invited?.roles ?? [] };
}

export type LetterRow = Awaited<ReturnType<typeof readLetter>>;

const MOST_LISTED = 200;

/** The ledger, the latest first; in one state or of one kind where asked. */
export function listMails(tx: Tx, filter: { readonly state?: string; readonly kind?: string } = {}) {
  return tx.mail.findMany({
    where: filter,
    orderBy: [{ plannedAt: "desc" }, { id: "asc" }],
    take: MOST_LISTED,
    select,
  });
}

/** How many still wait although their time came, and how many never reached anybody. */
export async function countTroubles(tx: Tx, now: Temporal.Instant = Temporal.Now.instant()) {
  const late = now.subtract({ minutes: 15 }).toString();
  const since = now.subtract({ hours: 24 * 7 }).toString();
  const unanswered = { repeatedBy: { none: {} }, kind: { not: "sign_in_link" } };
  return {
    waiting: await tx.mail.count({
      where: { state: "planned", sendAt: { lte: late }, kind: { not: "sign_in_link" } },
    }),
    lost: await tx.mail.count({
      where: { state: { in: ["returned", "given_up"] }, plannedAt: { gt: since }, ...unanswered },
    }),
  };
}
