import type { ListedEntry } from "../queries.ts";

type Place = {
  /** The address of the case. */
  readonly base: string;
  readonly seesCell: boolean;
};

const PAGES: Readonly<Record<string, string>> = {
  incident: "",
  claim: "",
  operational_decision: "/decisions",
  task: "/tasks",
  playbook_run: "/tasks",
  bulk_act: "/acts",
  evidence: "/evidence",
  authority_question: "/authorities",
  authority_answer: "/authorities",
  complaint: "/authorities/complaints",
  insurance_file: "/authorities/insurance",
  prior_agreement: "/authorities/insurance",
  hotline: "/persons/hotline",
  hotline_script: "/persons/hotline",
  hotline_day: "/persons/hotline",
  rights_request_count: "/persons/requests",
  hard_case: "/persons/special",
  told_group: "/persons/special",
  complaint_route: "/persons/complaints",
  victim_complaint_count: "/persons/complaints",
  press_request: "/press",
  spokesperson: "/press",
  press_statement: "/press",
  public_page: "/press",
  citation: "/evidence",
  bundle: "/exports",
  export: "/exports",
};
const VENDOR =
  /^(notice_request|vendor_notice|notice_addressee|notice_receipt|vendor_question|vendor_answer|vendor_demand)$/;
const OF_CELL: Readonly<Record<string, string>> = {
  cell_person: "/cell",
  cell_duty: "/cell",
  cell_presence: "/cell",
  call_line: "/cell/calls",
  call: "/cell/calls",
  shift_note: "/cell",
  cost: "/cell/costs",
  hand_over: "/cell/hand-overs",
  online_copy: "/cell/copies",
  copy_step: "/cell/copies",
  situation_report: "/situation",
  closure: "/closure",
  acceptance: "/closure",
};
const OF_FILE: Readonly<Record<string, string>> = {
  exposure: "",
  awareness_candidate: "/awareness",
  awareness_position: "/awareness",
  risk_assessment: "/risk",
};

/** Where the record that an entry is about stands today; null where the log is its only place. */
export function recordHref(
  { subject, organisationId, changes }: ListedEntry,
  { base, seesCell }: Place,
): string | null {
  const { kind, id } = subject;
  const obligation = kind === "obligation" ? id : changes.find(({ name }) => name === "obligationId")?.to;
  if (typeof obligation === "string") return `${base}/matrix?why=${obligation}`;
  const file = OF_FILE[kind];
  if (file !== undefined)
    return organisationId === null ? null : `${base}/organisations/${organisationId}${file}`;
  if (VENDOR.test(kind)) return `${base}/vendor`;
  const ofCell = OF_CELL[kind];
  if (ofCell !== undefined) return seesCell ? `${base}${ofCell}` : null;
  const page = PAGES[kind];
  return page === undefined ? null : `${base}${page}`;
}
