import { CATALOGUE, type EventType } from "#ledger/catalogue.ts";

/** What people filter a log by, each with the kinds of record that its events are about. */
const KINDS = {
  notes: ["entry"],
  case: ["incident", "signal", "closure", "acceptance"],
  facts: ["exposure", "awareness_candidate", "awareness_position", "counsel_view", "risk_assessment"],
  duties: [
    "obligation",
    "filing",
    "informed_party",
    "draft",
    "draft_answer",
    "draft_author",
    "draft_review",
    "contradiction_acceptance",
    "filing_plan",
    "draft_batch",
    "batch_text",
    "filed_document",
  ],
  decisions: ["opinion", "decision", "decision_request", "operational_decision"],
  claims: ["claim"],
  vendor: [
    ...["notice_request", "vendor_notice", "notice_addressee", "notice_receipt"],
    ...["vendor_question", "vendor_answer", "vendor_demand"],
  ],
  authorities: [
    ...["authority_question", "authority_answer", "complaint", "insurance_file", "prior_agreement"],
  ],
  communications: [
    ...["campaign", "wave", "wave_count", "reach_count", "letterhead", "joint_letter"],
    ...["letter_text", "text_version", "text_review", "hotline", "hotline_script", "hotline_day"],
    "rights_request_count",
    ...["hard_case", "told_group", "complaint_route", "victim_complaint_count"],
  ],
  press: ["press_request", "spokesperson", "press_statement", "public_page"],
  cell: [
    ...["cell_person", "cell_duty", "cell_presence", "call_line", "call", "shift_note", "situation_report"],
    ...["cost", "hand_over", "online_copy", "copy_step"],
  ],
  tasks: ["task", "playbook_run", "bulk_act", "reminder"],
  evidence: ["evidence"],
} as const;

export const GROUPS = [...(Object.keys(KINDS) as (keyof typeof KINDS)[]), "other"] as const;
export type Group = (typeof GROUPS)[number];

/** The group of an event; "other" for what no group names. */
export function groupOf(type: EventType): Group {
  const { subject } = CATALOGUE[type];
  return (
    GROUPS.find((group) => group !== "other" && KINDS[group].some((kind) => kind === subject)) ?? "other"
  );
}

/** Every type of event of one group. */
export function typesIn(group: Group): EventType[] {
  return (Object.keys(CATALOGUE) as EventType[]).filter((type) => groupOf(type) === group);
}
