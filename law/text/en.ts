import type { Phrases } from "./phrases.ts";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function date(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

export const en: Phrases = {
  date,
  dateAndTime: (day, time) => `${date(day)} ${time}`,
  words: {
    occurrence: "occurrence",
    constructive: "date on which the incident should have been known",
    agent_discovery: "discovery by an agent",
    detection: "detection",
    attack_known: "knowledge of the attack",
    processor_notice: "notice received from the processor",
    awareness: "awareness",
    determination: "determination",
    assessment: "assessment",
    classification: "classification",
    payment: "payment",
    fix_available: "fix available",
    resolution: "resolution of the incident",
    impact_end: "end of impact",
    "filing:eu.gdpr.33-1": "initial notification",
    "party.kind": "the kind of body (party.kind)",
    "breach.personalData": "whether personal data are concerned (breach.personalData)",
    "breach.risk": "the level of risk (breach.risk)",
    "breach.encrypted": "whether the data were encrypted (breach.encrypted)",
    "breach.exemptions34": "the art. 34(3) exemptions (breach.exemptions34)",
    "breach.severeHealthIncident": "the severity under CSP D.1111-16-2 (breach.severeHealthIncident)",
    "breach.itSystemAttack": "whether an IT system was attacked (breach.itSystemAttack)",
    a: "34(3)(a)",
    b: "34(3)(b)",
    c: "34(3)(c)",
  },
  reasons: {
    owed_within_hours: "Owed within {hours} hours. Starting point: {fact}.",
    owed_risk_unassessed:
      "Owed within {hours} hours: the risk is not assessed yet, and the notification is due unless a risk is unlikely.",
    owed_without_number: "Owed without undue delay: the text gives no number. Starting point: {fact}.",
    owed_by_public_communication:
      "Art. 34(3)(c) exemption: a public communication replaces the individual one, and is still owed.",
    owed_until_complete:
      "Open until the notification is complete: what is missing is provided without undue further delay.",
    owed_by_contract: "The contract demands notice within {hours} hours. Starting point: {fact}.",
    waits_for_instant: "Waiting: owed once this fact is recorded: {fact}.",
    waits_for_filing: "Waiting: owed once the filing under rule {rule} is recorded.",
    not_yet_in_force: "This text was not yet in force: it applies from {fromOn}.",
    no_longer_in_force: "This text is no longer in force: it applied until {untilOn}.",
    fact_missing: "Undetermined: missing is {missing}. Planned on the stricter reading.",
    no_personal_data: "Not required: no personal data are concerned.",
    risk_unlikely: "Not required: a risk to persons is unlikely. The entry in the register is still owed.",
    risk_not_high: "Not required: the risk assessed is not high.",
    data_unintelligible:
      "Not required: the data are unintelligible and the key was not taken (art. 34(3)(a)).",
    protected_before: "Not required: measures taken before made the data unintelligible (art. 34(3)(a)).",
    risk_removed_after:
      "Not required: measures taken since ensure that the high risk is no longer likely to materialise (art. 34(3)(b)).",
    no_severe_health_incident:
      "Not required: the incident is not one of those of art. D.1111-16-2 of the public health code.",
    no_it_system_attack: "Not required: no IT system was attacked (art. 323-1 ff. of the criminal code).",
    notification_complete: "Nothing more is owed: the notification is complete since {completeAt}.",
  },
  steps: {
    instant_stands_in: "Not recorded: {missing}. The count starts from: {used}.",
    notice_stands_in:
      "Awareness is not recorded: the notice received from the processor stands in for it (EDPB Guidelines 9/2022).",
    trigger_instant: "Fact used: {fact}, {at}.",
    trigger_day: "Fact used: {fact}, {dateOn} without a time; the count starts with the day, {at}.",
    trigger_filing: "Fact used: filing under rule {rule}, {at}.",
    version_applied: "Version of the text in force on that date: that of {fromOn}.",
    clause_applied: "Clause applied: that of contract {contract}.",
    planned_on_stricter_reading: "Missing is {missing}: the dates are those of the stricter reading.",
    elapsed_hours: "+ {hours} × 3,600 s = {seconds} s → planning date: {at}.",
    next_full_hour:
      "The hour of the event is not counted (Reg. 1182/71 art. 3(1)): start at the next full hour, {at}.",
    hours_from_full_hour: "+ {hours} × 3,600 s = {seconds} s → legal limit: {at}.",
    weekends_run: "Saturdays, Sundays and public holidays run; a period in hours is not rolled over.",
    single_reading: "One reading only: the legal limit is the planning date, {at}.",
    no_number: "The text gives no number: only elapsed time is shown.",
    filed_in_time: "Filed {at}, in time.",
    filed_late_within_law: "Filed {at}, {lateSeconds} after the planning date, within the legal limit.",
    filed_late: "Filed {at}, {lateSeconds} after the planning date, {lawSeconds} after the legal limit.",
    filed: "Filed {at}.",
  },
  notes: {
    joint_controllers:
      "Joint controllers (GDPR art. 26): the arrangement names who files; without one each remains bound.",
    authority_already_informed:
      "The authority was already informed by others: that does not release from notifying. Conseil d’État no. 449694 of 22 July 2022 is narrow.",
    two_working_days:
      "A minority reading (Reg. 1182/71 art. 3(5)) asks for two working days within the period; the authorities found reject it. Never plan on it.",
    reasons_advised:
      "The planning date has passed, the legal limit has not: state the reasons for the delay now.",
    reasons_required:
      "After 72 hours the notification is accompanied by reasons for the delay (GDPR art. 33(1)); their absence is a failing of its own.",
    criminal_offence:
      "Failing to notify is an offence in France (criminal code, art. 226-17-1): five years’ prison and a fine of EUR 300,000; it covers the processor too.",
    notice_before_awareness:
      "The processor’s notice precedes the awareness retained: in principle the controller is aware once told.",
  },
};
