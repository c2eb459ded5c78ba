import type { Pool } from "pg";
import { beat } from "./beat.ts";
import { forgetExpired } from "./forget-expired.ts";
import { forgetUploads } from "./forget-uploads.ts";
import { measureUpkeep } from "./measure-upkeep.ts";
import { rewrapEvidenceKeys } from "./rewrap-evidence-keys.ts";
import { sweepBulkActs } from "./sweep-bulk-acts.ts";
import { sweepBundles } from "./sweep-bundles.ts";
import { sweepCaseLoadings } from "./sweep-case-loadings.ts";
import { sweepCrisisPacks } from "./sweep-crisis-packs.ts";
import { sweepEvidence } from "./sweep-evidence.ts";
import { sweepLinkRequests } from "./sweep-link-requests.ts";
import { sweepLogs } from "./sweep-logs.ts";
import { sweepMails } from "./sweep-mails.ts";
import { sweepNearDeadlines } from "./sweep-near-deadlines.ts";
import { sweepNewLaw } from "./sweep-new-law.ts";
import { sweepPassedDeadlines } from "./sweep-passed-deadlines.ts";
import { sweepQuestions } from "./sweep-questions.ts";
import { sweepWitnesses } from "./sweep-witnesses.ts";

export type Task = {
  readonly name: string;
  readonly everySeconds: number;
  /** `queue` is the worker's own login. Safe to repeat: a missed or broken run is made up by the next. */
  readonly run: (queue: Pool, now: Temporal.Instant) => Promise<void>;
};

/** What runs when; each also runs once at the start. */
export const SCHEDULE: readonly Task[] = [
  { name: "heartbeat", everySeconds: 30, run: beat },
  { name: "figures", everySeconds: 30, run: measureUpkeep },
  { name: "passed-deadlines", everySeconds: 30, run: sweepPassedDeadlines },
  { name: "near-deadlines", everySeconds: 60, run: sweepNearDeadlines },
  { name: "acts-on-many", everySeconds: 10, run: sweepBulkActs },
  { name: "bundles", everySeconds: 10, run: sweepBundles },
  { name: "crisis-packs", everySeconds: 10, run: sweepCrisisPacks },
  { name: "cases-to-load", everySeconds: 5, run: sweepCaseLoadings },
  { name: "signed-logs", everySeconds: 10, run: sweepLogs },
  { name: "witnesses", everySeconds: 60, run: sweepWitnesses },
  { name: "questions-to-vendors", everySeconds: 60, run: sweepQuestions },
  { name: "links-asked-for", everySeconds: 3, run: sweepLinkRequests },
  { name: "mails", everySeconds: 5, run: sweepMails },
  { name: "evidence", everySeconds: 5, run: sweepEvidence },
  { name: "new-law", everySeconds: 60, run: sweepNewLaw },
  { name: "expired-sessions-and-links", everySeconds: 3600, run: forgetExpired },
  { name: "uploads-given-up", everySeconds: 3600, run: forgetUploads },
  { name: "evidence-keys", everySeconds: 3600, run: rewrapEvidenceKeys },
];
