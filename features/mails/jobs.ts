import { authOrigin } from "#lib/auth-settings.ts";
import { LINK_SECONDS } from "#lib/auth-tokens.ts";
import { AppError } from "#lib/errors.ts";
import { isLocale, type Locale } from "#lib/i18n.ts";
import { findLinkRequest } from "#lib/link-requests.ts";
import { type MailServer, type Outcome, sendLetter } from "#lib/mail.ts";
import { type Role, systemPrincipal, withScope } from "#lib/scope.ts";
import { issueMailedLink } from "#lib/sign-in-links.ts";
import {
  type Failure,
  INVITATION_HOURS,
  LEASE_MINUTES,
  LINK_MINUTES,
  type MailKind,
  OF_THE_SERVER,
  PAUSES_MINUTES,
  TRIED_HOURS,
} from "./catalogue.ts";
import { askForLink } from "./commands/ask-for-link.ts";
import { recordSent } from "./commands/record-sent.ts";
import { settleMail } from "./commands/settle-mail.ts";
import { writeLetter } from "./components/write-letter.ts";
import { type LetterRow, readLetter } from "./queries.ts";
import { isTooOld } from "./rules.ts";

export type MailTask = { readonly workspaceId: string; readonly mailId: string };
type Sending = { readonly server: MailServer | null; readonly clock: () => Temporal.Instant };

/** Why it is to be tried again; null when it is settled, one way or the other. */
type Left = { readonly reason: Failure } | null;

/** Sends one mail that this worker claimed, and records what became of it. Without a server it only ends what is too old. */
async function sendMail(task: MailTask, { server, clock }: Sending): Promise<Left> {
  const machine = systemPrincipal(task.workspaceId);
  const row = await withScope(machine, (tx) => readLetter(tx, task.mailId));
  const { mail } = row;
  const settle = async (failure: Failure) => settleMail(machine, { mailId: mail.id, failure }, clock());
  const sendAt = Temporal.Instant.fromEpochMilliseconds(mail.sendAt.getTime());
  if (mail.state !== "planned") return null;
  if (mail.member.endedAt !== null || mail.member.user.disabledAt !== null) await settle("no_member");
  else if (isTooOld(mail.kind, sendAt, clock())) await settle("too_old");
  else if (server !== null) {
    const { outcome, locale } = await deliver(row, { server, now: clock() });
    if (outcome.result === "later") return { reason: outcome.reason };
    if (outcome.result === "refused") await settle(outcome.reason);
    else await recordSent(machine, { mailId: mail.id, messageId: outcome.messageId, locale }, clock());
  }
  return null;
}

type Delivery = { readonly server: MailServer; readonly now: Temporal.Instant };

async function deliver(row: LetterRow, { server, now }: Delivery) {
  const { mail, workspace, zone, roles } = row;
  const asked = mail.kind === "sign_in_link" ? await findLinkRequest(mail.id) : null;
  const preferred = asked?.locale ?? mail.member.locale;
  const locale: Locale = isLocale(preferred) ? preferred : "fr";
  const hours = mail.kind === "invitation" ? INVITATION_HOURS : 0;
  const link = await linkOf(row, { asked, locale, hours, now });
  const letter = writeLetter({
    ...{ kind: mail.kind as MailKind, locale, zone, link, name: mail.member.name, workspace: workspace.name },
    ...{
      reference: mail.incident?.reference ?? null,
      origin: mail.incident?.origin ?? "live",
      ruleId: mail.ruleId,
      many: mail.many ?? 1,
    },
    dueAt: mail.dueAt === null ? null : Temporal.Instant.fromEpochMilliseconds(mail.dueAt.getTime()),
    ...{ by: mail.plannedBy, roles: roles as Role[], until: hours === 0 ? null : now.add({ hours }) },
  });
  const outcome: Outcome = await sendLetter({ id: mail.id, to: mail.member.user.email, ...letter }, server);
  return { outcome, locale };
}

type Linking = {
  readonly asked: Awaited<ReturnType<typeof findLinkRequest>>;
  readonly locale: Locale;
  readonly hours: number;
  readonly now: Temporal.Instant;
};

/** A page within the workspace; a link that signs in has its token made here and kept nowhere. */
async function linkOf(
  { mail, workspace }: LetterRow,
  { asked, locale, hours, now }: Linking,
): Promise<string> {
  const page = `/${locale}/${workspace.slug}${mail.path}`;
  const to = { email: mail.member.user.email, locale, now };
  if (asked !== null) return issueMailedLink({ ...to, to: asked.path, seconds: LINK_SECONDS, asked });
  if (mail.kind === "sign_in_link") throw new AppError("not_found", "what was asked at the door is gone");
  if (hours > 0)
    return issueMailedLink({ ...to, to: page, seconds: hours * 3600, asked: null, invites: mail.memberId });
  return new URL(page, authOrigin()).href;
}

type Asked = { readonly workspaceId: string; readonly requestId: string; readonly memberId: string };

/** Plans the mail for what somebody asked at the door, once the address was found to be a member's. */
async function planLink(
  { workspaceId, ...asked }: Asked & { readonly askedAt: string },
  now: Temporal.Instant,
) {
  await askForLink(systemPrincipal(workspaceId), asked, now);
}

const limits = {
  lease: { minutes: LEASE_MINUTES },
  link: { minutes: LINK_MINUTES },
  tried: { hours: TRIED_HOURS },
  pausesMinutes: PAUSES_MINUTES,
  ofTheServer: OF_THE_SERVER,
} as const;

export const jobs = { sendMail, planLink, limits };
