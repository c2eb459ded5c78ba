import type { Phrases } from "./phrases.ts";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function date(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

export const en: Phrases = {
  date,
  filing: (rule) => `filing of ${rule}`,
  ruleName: (label, citation) => `“${label}” (${citation})`,
  clause: (contract) => `the clause of contract ${contract}`,
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
    "party.kind": "the kind of body",
    "breach.personalData": "whether personal data are concerned",
    "breach.risk": "the level of risk",
    "breach.encrypted": "whether the data were encrypted",
    "breach.exemptions34": "the art. 34(3) exemptions",
    "breach.severeHealthIncident": "the severity under CSP D.1111-16-2",
    "breach.itSystemAttack": "whether an IT system was attacked",
    order: "order or event recorded",
    none: "none",
    "US-CA": "California",
    "US-TX": "Texas",
    "US-NY": "State of New York",
    "BR-ANPD": "Brazil, days without service of the authority included",
    "party.region": "the region of the seat",
    "breach.natures": "the nature of the breach",
    "breach.cause": "the cause",
    "breach.dataCategories": "the categories of data",
    "breach.nis2Significant": "whether the incident is significant",
    "breach.craEvent": "the sort of event that hit the product",
    "breach.deviceIncident": "the sort of device incident",
    "breach.seriousCareEvent": "whether care was seriously harmed",
    "breach.severityLevel": "the level of the incident",
    "breach.persons": "the number of persons",
    "breach.persons.byResidence": "the residence of the persons",
  },
  reasons: {
    below_agreed_risk: "Not required: the risk assessed is lower than the one this rule asks for.",
    owed_within_hours: "Owed within {hours:hour|hours}. Starting point: {fact}.",
    owed_risk_unassessed:
      "Owed within {hours:hour|hours}: the risk is not assessed yet, and the notification is due unless a risk is unlikely.",
    owed_without_number: "Owed without undue delay: the text gives no number. Starting point: {fact}.",
    owed_by_public_communication:
      "Art. 34(3)(c) exemption: a public communication replaces the individual one, and is still owed.",
    owed_until_complete:
      "Open until the notification is complete: what is missing is provided without undue further delay.",
    owed_by_contract: "The contract demands notice within {hours:hour|hours}. Starting point: {fact}.",
    waits_for_instant: "Waiting: owed once this fact is recorded: {fact}.",
    waits_for_filing: "Waiting: owed once the filing of {rule} is recorded.",
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
    owed_within_days: "Owed within {days:day|days}. Starting point: {fact}.",
    owed_within_working_days: "Owed within {days:working day|working days}. Starting point: {fact}.",
    owed_within_months: "Owed within {months:month|months}. Starting point: {fact}.",
    owed_by_order:
      "Owed under an order or event that was recorded: the order sets the date, if there is one.",
    owed_by_calendar_date: "Owed on a date of the calendar, counted from: {fact}.",
    displaced_by: "Displaced: {rule} applies instead.",
    only_proposed: "This text is only a proposal: it binds nobody today.",
    not_applicable_yet:
      "This text is adopted but cannot be relied on here: its transposition or its date of application is missing.",
    too_few_persons: "Not required: {known:person|persons}, the threshold is {atLeast}.",
    too_many_persons: "Not required: {known:person|persons}; this rule holds below {below}.",
    anchor_unstated:
      "Undetermined: the text does not say from when the time runs. Planned, to be safe, from: {fact}.",
    not_significant: "Not required: the incident is not significant within the meaning of the text.",
    other_cra_event: "Not required: the event is of another sort, which follows its own stages.",
    other_device_incident: "Not required: the incident falls under another time limit of vigilance.",
    not_malicious: "Not required: the cause is not malicious.",
    malicious_cause: "Not required: the cause is malicious, the longer time applies.",
    safe_harbour: "Not required: the data are unintelligible and the key was not taken.",
    continuity_untouched: "Not required: availability is not affected; confidentiality alone is not enough.",
    no_cyber_attack: "Not required: this is no cyberattack.",
    resolved_at_once:
      "Not required: the incident was resolved within {hours:hour|hours} of its detection; only the end notice is owed.",
    no_offence: "Not required: nothing points to an offence.",
    local_threshold_not_met: "Not required: none of the thresholds of the text is met.",
    no_care_event: "Not required: no serious adverse event linked to care.",
    other_severity_level: "Not required: the incident is of another level.",
    handled_before_final: "Not required: the incident was handled by the date of the final report, {rule}.",
    harm_unlikely: "Not required: the harm the text looks at is unlikely.",
  },
  steps: {
    instant_stands_in: "Not recorded: {missing}. The count starts from: {used}.",
    notice_stands_in:
      "Awareness is not recorded: the notice received from the processor stands in for it (EDPB Guidelines 9/2022).",
    trigger_instant: "Fact used: {fact}, {at}.",
    trigger_day: "Fact used: {fact}, {dateOn} without a time; the count starts with the day, {at}.",
    trigger_filing: "Fact used: filing of {rule}, {at}.",
    version_applied: "Version of the text in force on that date: that of {fromOn}.",
    clause_applied: "Clause applied: that of contract {contract}.",
    own_rule_applied: "Own rule applied: {contract}. It is not a rule of law.",
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
    order_without_date: "The order sets no date: only elapsed time is shown.",
    order_sets_date: "The order sets the date: {at}.",
    longer_reading_hours: "Other reading: + {hours} × 3,600 s = {seconds} s → legal limit: {at}.",
    longer_reading: "Another reading leads further: legal limit, {at}. Plan on the first.",
    days_after_year_end:
      "{days:day|days} after the end of the year of the event ({startOn}): last day {lastOn}, ending {at}.",
    fixed_date: "Date of the calendar in the year after the event ({startOn}): {lastOn}, ending {at}.",
    calendar_months:
      "+ {days:month|months} from {startOn} (same date, else the last day of the month): last day {lastOn}, ending {at}.",
    working_days:
      "+ {days:working day|working days} (public holidays: {calendar}), {startOn} is not counted: last day {lastOn}, ending {at}.",
    inclusive_days: "+ {days:day|days}, {startOn} being the first: last day {lastOn}, ending {at}.",
    calendar_days: "+ {days:day|days}, {startOn} is not counted: last day {lastOn}, ending {at}.",
    last_day_moved:
      "Saturday, Sunday, holiday or too few working days (public holidays: {calendar}): the end moves to {lastOn}, {at}.",
    date_of_rule: "Date of {rule}: {at}.",
    earliest_controls: "The earliest of the dates controls: {at}.",
    latest_controls: "The latest of the dates controls: {at}.",
    hold_too_late: "The investigators’ statement came after the date: it does not move it.",
    held_until: "The investigators asked to hold until {at} (30 days at most without a writing).",
    extension_without_basis:
      "Extension recorded {at}: this text provides none in such a case, the date stays.",
    extension_without_end: "Extension recorded {at} without an end: the date stays.",
    extension_too_late: "Extension recorded {at}, after the date: no effect.",
    extended_until: "Extension: the date moves to {at}.",
    earliest_fact: "The earliest of the facts known counts: {fact}.",
    trigger_order: "Fact used: order or event recorded, {at}.",
    version_assumed: "Text assumed to apply, as a what-if: it does not.",
    time_doubled: "Small processing agent: all times are doubled.",
    filed_together: "Filed together with {rule}, whose filing counts here too, {at}.",
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
    outer_limit: "The number is an outer limit: the text asks to act without delay.",
    soft_limit: "This time comes from guidelines: it is a mark, not a deadline of the law.",
    text_unverified: "The source is weak or contradicted: check the text before you rely on it.",
    other_counting_arguable: "Another way of counting is arguable: plan on the date shown.",
    four_factors:
      "Presumed breach unless four factors show a low probability: nature of the data, who got them, whether viewed, mitigation.",
    part2_records: "Since 16 February 2026 substance-use records (42 CFR Part 2) follow the same rule.",
    reach_abroad:
      "The body is seated elsewhere: the rule reaches it if it does business in that state; check with counsel.",
    hipaa_deemed_compliant:
      "Who notifies under HIPAA is deemed compliant towards persons; the state’s authority is still told.",
    agent_discovery_counts: "Where the associate acts as agent, its discovery is the covered entity’s.",
    carnival:
      "Carnival Monday and Tuesday count for the planning date; the legal limit assumes that the authority gives no service then.",
    small_agent_risk: "The doubling does not hold for high-risk processing.",
    keep_24_months: "To be kept for 24 months from the determination.",
    keep_6_years: "Proof to be kept for six years; the burden of proof lies on the entity.",
    joint_form: "One form serves several authorities: check that its part on personal data is filled in.",
    access_needed:
      "The portal asks for access beforehand (electronic identity, registration): get it before the incident.",
    three_to_five_days: "Mark published by the authority: about three to five days.",
    oral_report: "The report may be oral; a written record must then follow.",
    policy_period: "The period is that of the policy; it is never under five working days (two for theft).",
    state_security_derogation:
      "Derogation of art. 58 of the French data protection act for certain processing of the State: as a rule no laboratory case.",
    church_law:
      "The church’s own law applies instead of the GDPR (GDPR art. 91); revised since, to be checked.",
    supplement_later: "What is missing may follow, as soon as it is known.",
    same_act: "The same act as the art. 33 notification, addressed to this authority in addition.",
  },
};
