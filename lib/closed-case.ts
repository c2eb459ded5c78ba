import type { EventType } from "#ledger/catalogue.ts";
import type { Tx } from "./db.ts";
import { AppError } from "./errors.ts";

/**
 * What may still be written about a case whose operations are closed; everything else asks for it to be reopened, with a
 * reason: a deadline that nobody sees ringing would be missed. An event that is not here is refused, so that a new act
 * waits until somebody has decided that it stays open.
 */
const STAYS_OPEN = [
  // Closing and reopening themselves.
  ...["closure.recorded", "closure.reopened", "closure.accepted", "incident.closed", "incident.reopened"],
  // What answers to what was done before: receipts, proofs, corrections of the record. A withdrawal makes a duty owed again.
  ...["filing.received", "filing.proven", "filing.corrected", "complaint.proven"],
  ...["hand_over.recorded", "hand_over.confirmed", "hand_over.struck", "question.answered"],
  ...["prior_agreement.answered", "cost.recorded", "cost.reversed"],
  // Corrections of fact, with what they recompute: the file stays the truth.
  ...["awareness.corrected", "awareness_candidate.recorded", "awareness_candidate.set_aside"],
  ...["awareness_position.advised", "awareness_position.retained", "counsel_view.recorded"],
  ...["instant.recorded", "further_facts.recorded", "obligations.recomputed", "review.raised"],
  // The log that people write, and counsel's channel.
  ...["entry.written", "entry.superseded", "entry.pinned", "entry.unpinned"],
  ...["counsel_entry.written", "counsel_entry.released"],
  // Evidence, its custody and the hold on it.
  ...["evidence.received", "evidence.added", "evidence.refused", "evidence.settled", "evidence.verified"],
  ...["evidence.erased", "evidence.reading_asked", "evidence_upload.begun", "evidence_upload.ended"],
  ...["evidence_key.rewrapped", "custody.recorded", "exhibit.cited", "citation.struck"],
  ...["legal_hold.placed", "legal_hold.lifted"],
  // What is taken out of the log, and who read what.
  ...["export.sent", "export.broken_off", "bundle.asked", "bundle.exported", "bundle.sealed"],
  ...["bundle.failed", "bundle.removed", "decision.seen"],
  // What the machine had begun, and what follows when somebody leaves the workspace.
  ...["mail.sent", "mail.returned", "mail.given_up", "mail.repeated", "reminder.sent", "reminder.read"],
  ...["bulk_act.carried", "obligations.assigned", "task.released"],
] as const satisfies readonly EventType[];

const OPEN: ReadonlySet<EventType> = new Set(STAYS_OPEN);

/** Whether an event of this type may be written about a closed case. */
export const staysOpen = (type: EventType): boolean => OPEN.has(type);

type Written = { readonly incidentId: string; readonly types: readonly EventType[] };

/** Asked once the stream of the case is held: whoever closes it holds the same, before or after. */
export async function refuseOnClosedCase(tx: Tx, { incidentId, types }: Written): Promise<void> {
  if (types.every(staysOpen)) return;
  const closed = await tx.incident.count({ where: { id: incidentId, NOT: { closedAt: null } } });
  if (closed > 0)
    throw new AppError("invalid", "the case is closed", { problems: [{ path: "", problem: "caseClosed" }] });
}
