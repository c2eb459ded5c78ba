/** What became of mails, and the people a workspace writes to. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

const MAIL = ["kind", "memberId", "recipient", "organisationId", "sendAt", "attempts"] as const;

export const MAIL_EVENTS = {
  /** The mail server took it: no proof that anybody received it. */
  "mail.sent": { subject: "mail", fields: [...MAIL, "sentAt", "messageId", "locale"], person: false },
  /** Refused by the recipient's server, or noted by the administrator as having come back. */
  "mail.returned": { subject: "mail", fields: [...MAIL, "failure", "settledAt"], person: false },
  "mail.given_up": { subject: "mail", fields: [...MAIL, "failure", "settledAt"], person: false },
  "mail.repeated": { subject: "mail", fields: ["kind", "memberId", "recipient", "repeatsId"], person: false },
  "mail.tested": { subject: "mail", fields: ["memberId", "recipient"], person: false },
  /** To whom it was written which dates are near. */
  "deadline.announced": { subject: "incident", fields: ["obligationIds", "memberIds"], person: false },
  "sign_in_link.asked": { subject: "mail", fields: ["memberId", "recipient", "askedAt"], person: false },
} as const satisfies Readonly<Record<string, EventKind>>;
