/** What a mail can be about: each has its subject, its words and the name of its button in `mails.kinds`. */
export const MAIL_KINDS = [
  "sign_in_link",
  "invitation",
  "task_given",
  "must_decide",
  "must_sign",
  "draft_returned",
  "must_file",
  "receipt_missing",
  "deadline_near",
  "reminder",
  "crisis_pack_ready",
  "crisis_pack_failed",
  "mail_test",
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Of no use to anybody later: not sent after that many minutes. */
export const LINK_MINUTES = 10;
/** Every other mail is tried for as long. */
export const TRIED_HOURS = 72;
/** Minutes until the next attempt, by the number of those that failed; the last one holds for all that follow. */
export const PAUSES_MINUTES = [1, 2, 5, 10, 20, 30, 60] as const;
/** A worker that claimed a mail and has not settled it by then is taken for dead. */
export const LEASE_MINUTES = 5;
/** How long the link of an invitation works. */
export const INVITATION_HOURS = 72;

/** Why a mail was not taken yet, was refused for good, or is no longer sent: each has its words in `mails.failures`. */
export const FAILURES = [
  "unreachable",
  "no_encryption",
  "certificate",
  "login_refused",
  "sender_refused",
  "busy",
  "recipient_refused",
  "message_refused",
  "came_back",
  "too_old",
  "no_member",
] as const;
export type Failure = (typeof FAILURES)[number];
/** What stands in the way of every mail alike. */
export const OF_THE_SERVER: ReadonlySet<Failure> = new Set([
  "unreachable",
  "no_encryption",
  "certificate",
  "login_refused",
  "sender_refused",
]);

export const MAIL_STATES = ["planned", "sent", "returned", "given_up"] as const;
/** What may go again as it was. A link for signing in is asked for anew, an invitation is renewed among the people. */
export const REPEATABLE: ReadonlySet<MailKind> = new Set([
  "task_given",
  "must_decide",
  "must_sign",
  "draft_returned",
  "must_file",
  "receipt_missing",
  "deadline_near",
  "reminder",
]);
