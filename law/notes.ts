import { territoryOf } from "./countries.ts";
import type { Facts } from "./facts.ts";
import type { Note, Obligation } from "./obligation.ts";
import type { NoteCode } from "./text/codes.ts";
import { epochOf, startOfDay } from "./zone-time.ts";

type Row = Pick<Obligation, "status" | "overdue" | "lateBySeconds" | "lateInLawBySeconds"> & {
  pastLegalLimit: boolean;
};

function isOwed({ status }: Row): boolean {
  return status === "due" || status === "open" || status === "undetermined" || status === "waiting";
}

function isPastLegalLimit(row: Row): boolean {
  return row.pastLegalLimit || (row.lateInLawBySeconds ?? 0) > 0;
}

function isPastPlan(row: Row): boolean {
  return row.overdue || (row.lateBySeconds ?? 0) > 0;
}

function noticePrecedes({ instants, party }: Facts): boolean {
  const [notice, awareness] = [instants.processor_notice, instants.awareness].map((moment) => {
    if (moment === null) return null;
    return typeof moment === "string" ? epochOf(moment) : startOfDay(moment.date, party.timeZone);
  });
  return notice != null && awareness != null && notice < awareness;
}

function whenOwed(_: Facts, row: Row): boolean {
  return isOwed(row);
}

/** When each note is worth reading. None of them moves a date or closes a duty. */
const holds: Record<NoteCode, (facts: Facts, row: Row) => boolean> = {
  // GDPR art. 26: the arrangement names who files; without one each controller owes.
  joint_controllers: (facts, row) => isOwed(row) && facts.party.role.includes("joint_controller"),
  // Conseil d'État, 22 July 2022, no. 449694: narrow, never an exit.
  authority_already_informed: (facts, row) => isOwed(row) && facts.breach.authorityAlreadyInformed === true,
  // EDPB Guidelines 9/2022: the controller is in principle aware once the processor has told it.
  notice_before_awareness: (facts, row) => isOwed(row) && noticePrecedes(facts),
  // K3: Reg. 1182/71 art. 3(5) read onto 72 hours, a minority reading that the authorities found reject.
  two_working_days: (_, row) => row.status === "due" || row.status === "undetermined",
  // GDPR art. 33(1), second sentence.
  reasons_advised: (_, row) => isPastPlan(row) && !isPastLegalLimit(row),
  reasons_required: (_, row) => isPastLegalLimit(row),
  // Code pénal 226-17-1: covers the controller and the processor.
  criminal_offence: (facts, row) => isOwed(row) && territoryOf(facts.party) === "FR",
  // A state's law looks at where the persons live; whether it reaches a body elsewhere is for counsel.
  reach_abroad: (facts, row) => isOwed(row) && territoryOf(facts.party) !== "US",
  small_agent_risk: (facts, row) => isOwed(row) && facts.party.traits.includes("small_agent"),
  hipaa_deemed_compliant: (facts, row) => isOwed(row) && facts.party.traits.includes("hipaa_covered_entity"),
  // Loi Informatique et Libertés art. 58, decree 2019-536.
  state_security_derogation: (facts, row) => isOwed(row) && facts.party.traits.includes("public_body"),
  outer_limit: whenOwed,
  soft_limit: whenOwed,
  text_unverified: whenOwed,
  other_counting_arguable: whenOwed,
  four_factors: whenOwed,
  part2_records: whenOwed,
  agent_discovery_counts: whenOwed,
  carnival: whenOwed,
  keep_24_months: whenOwed,
  keep_6_years: whenOwed,
  joint_form: whenOwed,
  access_needed: whenOwed,
  three_to_five_days: whenOwed,
  oral_report: whenOwed,
  policy_period: whenOwed,
  church_law: whenOwed,
  supplement_later: whenOwed,
  same_act: whenOwed,
};

/** The notes of a rule that hold for these facts. */
export function notesFor(codes: readonly NoteCode[], facts: Facts, row: Row): Note[] {
  return codes.filter((code) => holds[code](facts, row)).map((code) => ({ code, values: {} }));
}
