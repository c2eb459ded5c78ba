/** How a workspace was set up, step by step. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const FIRST_RUN_EVENTS = {
  "workspace.described": { subject: "workspace", fields: ["name", "locale", "timeZone"], person: false },
  "first_run.described": { subject: "first_run", fields: ["describedAt"], person: false },
  /** Whether a mail of trial was received, or the workspace goes on without. */
  "first_run.mail_settled": { subject: "first_run", fields: ["mail", "mailAt"], person: false },
  /** The verifier key whose fingerprint somebody noted outside the installation. */
  "first_run.log_key_noted": {
    subject: "first_run",
    fields: ["logKey", "fingerprint", "logKeyAt"],
    person: false,
  },
  "first_run.start_chosen": { subject: "first_run", fields: ["start", "startAt"], person: false },
  "first_run.cases_loaded": { subject: "first_run", fields: ["loadedAt"], person: false },
  "first_run.loading_failed": { subject: "first_run", fields: ["failedAt"], person: false },
} as const satisfies Readonly<Record<string, EventKind>>;
