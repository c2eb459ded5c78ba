/** How a table of a case is folded from the log: the records it holds, and the columns that are counted anew. */
export type FoldedTable = {
  /** The kind of record, as the catalogue names what an entry is about. */
  readonly kind: string;
  /** Columns that no entry records, each with the reason. */
  readonly derived: Readonly<Record<string, string>>;
  /** Columns that entries about other records tell, row by row. */
  readonly within?: readonly string[];
};

const VERSION = { version: "counts the writes, so that two people do not overwrite each other" };
const of = (kind: string, derived: Readonly<Record<string, string>> = {}): FoldedTable => ({ kind, derived });

export const FOLDED: Readonly<Record<string, FoldedTable>> = {
  incidents: of("incident", {
    ...VERSION,
    year: "part of the reference",
    number: "part of the reference",
  }),
  exposures: of("exposure", VERSION),
  obligations: {
    ...of("obligation", {
      ...VERSION,
      ...Object.fromEntries(
        ["lawVersion", "clock", "legalClock", "reason", "notes", "steps", "facts", "computedAt"].map(
          (name) => [
            name,
            "how the engine came to its answer: counted again from the recorded facts and the law of that day",
          ],
        ),
      ),
      incidentClosed: "whether the case is closed, beside each of its obligations",
    }),
    within: [
      ...[
        "ruleId",
        "addressee",
        "subject",
        "ruleVersion",
        "status",
        "trigger",
        "triggerAt",
        "dueAt",
        "legalLimitAt",
      ],
      ...["waitsFor", "targetAt", "ownRule", "state", "filedAt", "ownerId"],
    ],
  },
  filings: of("filing", VERSION),
  drafts: of("draft", VERSION),
  contradiction_acceptances: of("contradiction_acceptance"),
  filing_plans: of("filing_plan"),
  draft_answers: of("draft_answer"),
  draft_authors: of("draft_author"),
  draft_batches: of("draft_batch"),
  batch_texts: of("batch_text"),
  draft_reviews: of("draft_review", { content: "what was put before the signatory: its hash is in the log" }),
  filed_documents: of("filed_document", {
    content: "what was filed, to the byte: its hash is in the log",
    pdf: "the same as a document: its hash is in the log",
  }),
  opinions: of("opinion"),
  decisions: of("decision"),
  decision_requests: of("decision_request", VERSION),
  operational_decisions: of("operational_decision", VERSION),
  claims: of("claim"),
  closures: of("closure"),
  acceptances: of("acceptance"),
  awareness_candidates: of("awareness_candidate"),
  awareness_positions: of("awareness_position"),
  counsel_views: of("counsel_view"),
  risk_assessments: of("risk_assessment"),
  informed_parties: of("informed_party", VERSION),
  bulk_acts: of("bulk_act", {
    userId: "in whose name the worker carries on: the signature names them",
    workspaceSlug: "where the worker carries on",
  }),
  cell_people: of("cell_person", VERSION),
  cell_duties: of("cell_duty"),
  cell_presences: of("cell_presence"),
  call_lines: of("call_line"),
  calls: of("call"),
  shift_notes: of("shift_note"),
  costs: of("cost"),
  hand_overs: of("hand_over"),
  online_copies: of("online_copy"),
  copy_steps: of("copy_step"),
  reminders: of("reminder"),
  signals: of("signal", VERSION),
  situation_reports: of("situation_report"),
  tasks: of("task", VERSION),
  notice_requests: of("notice_request"),
  vendor_notices: of("vendor_notice"),
  notice_addressees: of("notice_addressee"),
  notice_receipts: of("notice_receipt"),
  vendor_questions: of("vendor_question"),
  vendor_answers: of("vendor_answer"),
  vendor_demands: of("vendor_demand"),
  authority_questions: of("authority_question", VERSION),
  authority_answers: of("authority_answer"),
  complaints: of("complaint", VERSION),
  insurance_files: of("insurance_file", VERSION),
  prior_agreements: of("prior_agreement"),
  campaigns: of("campaign"),
  waves: of("wave", VERSION),
  wave_counts: of("wave_count"),
  reach_counts: of("reach_count"),
  letterheads: of("letterhead"),
  joint_letters: of("joint_letter"),
  letter_texts: of("letter_text"),
  text_versions: of("text_version", VERSION),
  text_reviews: of("text_review"),
  hotlines: of("hotline", VERSION),
  hotline_scripts: of("hotline_script"),
  hotline_days: of("hotline_day"),
  rights_request_counts: of("rights_request_count"),
  hard_cases: of("hard_case"),
  told_groups: of("told_group"),
  complaint_routes: of("complaint_route"),
  victim_complaint_counts: of("victim_complaint_count"),
  press_requests: of("press_request"),
  spokespersons: of("spokesperson"),
  press_statements: of("press_statement"),
  public_pages: of("public_page"),
  timeline_pins: of("pin"),
  evidence: of("evidence", {
    ...VERSION,
    object: "where the file is kept",
    wrappedKey: "the key of the file: no log holds a key",
  }),
  evidence_uploads: of("evidence_upload"),
  custody_steps: of("custody_step"),
  citations: of("citation"),
  legal_holds: of("legal_hold"),
  bundles: of("bundle"),
};

/** Tables that hang on a case and are no state of it. */
export const NO_STATE: Readonly<Record<string, string>> = {
  exposure_labs: "within the entry that opened the file, and compared there",
  deadline_notices: "of which dates people were told: within the entries that say so",
  mails: "what left by mail: the act that called for it is in the log, and so is what became of it",
  bulk_act_items: "within the entries of the act: whom it is about, and what became of each",
  evidence_numbers: "the last number given out, locked to give the next",
};

/** Columns that say when their row was recorded: the header of its first entry does. */
export const STAMPED: readonly string[] = [
  ...[
    "recordedAt",
    "loggedAt",
    "openedAt",
    "givenAt",
    "decidedAt",
    "namedAt",
    "writtenAt",
    "assessedAt",
    "createdAt",
  ],
];

/** Columns that hold the id of whoever did: the header of the first entry does. */
export const ACTING: readonly string[] = ["writerId", "memberId"];

/** Columns that say who did: the signature of the entry does. */
export const SIGNED: readonly string[] = ["recordedBy", "givenBy", "decidedBy", "writtenBy"];
