import type { EventType } from "#ledger/catalogue.ts";

type Shown = Partial<Record<EventType, readonly string[]>>;

/** Of an entry that is shown whole, no field is hidden. */
const WHOLE: readonly string[] = [];

/** How the case came about, what the law asked and what was done about it: for both. */
const CASE = {
  "incident.logged": WHOLE,
  "incident.closed": WHOLE,
  "incident.reopened": WHOLE,
  "exposure.opened": WHOLE,
  "awareness.corrected": WHOLE,
  "instant.recorded": WHOLE,
  "notice.received": WHOLE,
  "obligation.filed": WHOLE,
  /** The hashes of what was filed, and who signed it; drafts and what was said about them stay in the house. */
  "filing.documented": WHOLE,
  "filing.received": WHOLE,
  "filing.proven": WHOLE,
  "filing.corrected": WHOLE,
  "filing.withdrawn": WHOLE,
  "draft.signed": ["says"],
  "deadline.passed": WHOLE,
  "claim.recorded": WHOLE,
  "claim.adopted": WHOLE,
  "claim.set_aside": WHOLE,
  "operational.proposed": WHOLE,
  "operational.decided": WHOLE,
  "operational.done": WHOLE,
  "operational.revoked": WHOLE,
  "party.recorded": WHOLE,
  "vendor_notice.recorded": WHOLE,
  "vendor_notice.withdrawn": WHOLE,
  "notice.taken_back": WHOLE,
  "vendor_notice.addressed": WHOLE,
  "notice.confirmed": WHOLE,
  "hand_over.recorded": WHOLE,
  "hand_over.confirmed": WHOLE,
  "hand_over.struck": WHOLE,
  /** That it existed, by its hash. */
  "evidence.added": WHOLE,
  "exhibit.cited": WHOLE,
  "citation.struck": WHOLE,
  /** Where what leaked can be had is told to nobody. */
  "online_copy.found": ["address", "place", "note"],
  "online_copy.struck": ["place"],
  "copy_step.recorded": ["place", "note"],
  /** The lessons are the cell's own. */
  "closure.recorded": ["lessons"],
  "closure.reopened": WHOLE,
  "campaign.opened": WHOLE,
  "wave.planned": WHOLE,
  "wave.text_chosen": WHOLE,
  "wave.notice_named": WHOLE,
  "wave.counted": WHOLE,
  "wave.struck": WHOLE,
  "reach.counted": WHOLE,
  "text_version.submitted": WHOLE,
  "text.signed": WHOLE,
  "text.returned": ["reason"],
  "hotline.opened": WHOLE,
  "hotline.amended": WHOLE,
  "hotline.closed": WHOLE,
  "hotline_script.written": WHOLE,
  "hotline.counted": WHOLE,
  "rights_requests.counted": WHOLE,
  "hard_case.counted": WHOLE,
  "told_group.counted": WHOLE,
  "complaint_route.written": WHOLE,
  "victim_complaints.counted": WHOLE,
  /** What was said in public; drafts and who reviewed them stay in the house. */
  "press_statement.published": WHOLE,
  "public_page.posted": WHOLE,
  "public_page.removed": WHOLE,
  "complaint.lodged": WHOLE,
  "complaint.proven": WHOLE,
} as const satisfies Shown;

/**
 * What an entry shows in a bundle for a regulator and for an insurer: by its type, the fields that are hidden. A type
 * that is not here is withheld, so that a new one shows nothing until somebody says so. Left out on purpose: who is in
 * the cell and how to reach them, tasks, shift notes, reports from the public, what the cell reports to itself, other
 * bundles and exports; for the regulator the costs, for the insurer what weighs the risk and the opinions.
 */
export const SHOWN = {
  regulator: {
    ...CASE,
    "exposure.assessed": WHOLE,
    "persons.counted": WHOLE,
    "further_facts.recorded": WHOLE,
    "obligations.recomputed": WHOLE,
    "law.compared": WHOLE,
    "law_review.accepted": WHOLE,
    "law_review.declined": WHOLE,
    "review.raised": WHOLE,
    "review.settled": WHOLE,
    "risk.versioned": WHOLE,
    "awareness_candidate.recorded": WHOLE,
    "awareness_candidate.set_aside": WHOLE,
    "awareness_position.advised": WHOLE,
    "awareness_position.retained": WHOLE,
    "opinion.given": WHOLE,
    "obligation.decided": WHOLE,
    "closure.accepted": WHOLE,
    "question.asked": WHOLE,
    "question.unanswered": WHOLE,
    "question.answered": WHOLE,
    "demand.made": WHOLE,
    "joint_letter.agreed": WHOLE,
    "joint_letter.ended": WHOLE,
    /** What was sent is shown; drafts that did not leave the house, and who reviewed them, are not. */
    "authority_question.recorded": WHOLE,
    "authority_question.due_changed": WHOLE,
    "authority_question.withdrawn": WHOLE,
    "authority_answer.sent": WHOLE,
    "entry.written": WHOLE,
    "entry.superseded": WHOLE,
  },
  insurer: {
    ...CASE,
    "exposure.opened": ["risk", "exemptions34", "awarenessNote"],
    "persons.counted": ["reason"],
    "awareness.corrected": ["awarenessNote", "reason"],
    "obligation.decided": ["reasons"],
    "cost.recorded": WHOLE,
    "cost.reversed": WHOLE,
    "complaint.prepared": WHOLE,
    "complaint.amended": WHOLE,
    "complaint.struck": WHOLE,
    "insurance_file.opened": WHOLE,
    "insurance_file.amended": WHOLE,
    "insurance_file.noticed": WHOLE,
    "prior_agreement.asked": WHOLE,
    "prior_agreement.answered": WHOLE,
  },
} as const satisfies Readonly<Record<"regulator" | "insurer", Shown>>;
