/** Every reason, step and note the engine can give. Each has a sentence in `fr.ts` and in `en.ts`. */

export type ReasonCode =
  | "owed_within_hours"
  | "owed_risk_unassessed"
  | "owed_without_number"
  | "owed_by_public_communication"
  | "owed_until_complete"
  | "owed_by_contract"
  | "waits_for_instant"
  | "waits_for_filing"
  | "not_yet_in_force"
  | "no_longer_in_force"
  | "fact_missing"
  | "no_personal_data"
  | "risk_unlikely"
  | "risk_not_high"
  | "data_unintelligible"
  | "protected_before"
  | "risk_removed_after"
  | "no_severe_health_incident"
  | "no_it_system_attack"
  | "notification_complete";

export type StepCode =
  | "instant_stands_in"
  | "notice_stands_in"
  | "trigger_instant"
  | "trigger_day"
  | "trigger_filing"
  | "version_applied"
  | "clause_applied"
  | "planned_on_stricter_reading"
  | "elapsed_hours"
  | "next_full_hour"
  | "hours_from_full_hour"
  | "weekends_run"
  | "single_reading"
  | "no_number"
  | "filed_in_time"
  | "filed_late_within_law"
  | "filed_late"
  | "filed";

export type NoteCode =
  | "joint_controllers"
  | "authority_already_informed"
  | "two_working_days"
  | "reasons_advised"
  | "reasons_required"
  | "criminal_offence"
  | "notice_before_awareness";
