/** What people were told by the machine or by a bulk act, and that they read it. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const REMINDER_EVENTS = {
  "reminder.sent": {
    subject: "reminder",
    fields: [
      "organisationId",
      "memberId",
      "aboutKind",
      "aboutId",
      "text",
      "channel",
      "plannedAt",
      "sentAt",
      "result",
    ],
    person: false,
  },
  "reminder.read": { subject: "reminder", fields: ["readAt", "readBy"], person: false },
} as const satisfies Readonly<Record<string, EventKind>>;
