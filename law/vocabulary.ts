/** The closed lists of the contract. A word outside them is refused by name, never guessed at. */

export const ROLES = [
  "controller",
  "joint_controller",
  "processor",
  "sub_processor",
  "manufacturer",
  "host",
] as const;

export const KINDS = [
  "laboratory",
  "hospital",
  "practice",
  "pharmacy",
  "medico_social",
  "vendor",
  "insurer",
  "app",
  "public_body",
  "other",
] as const;

export const TRAITS = [
  "cyber_insured",
  "nis2_essential",
  "nis2_important",
  "nis1_ose",
  "oiv",
  "hds_host",
  "public_body",
  "device_ivd",
  "device_md",
  "ehr_system",
  "cra_product",
  "non_eu_establishment",
  "small_agent",
  "hipaa_covered_entity",
  "hipaa_business_associate",
  "hipaa_agent",
  "us_licensed_facility",
  "ftc_phr_vendor",
  "listed_company",
  "soci_critical",
  "mhr_participant",
  "catholic_body",
  "protestant_body",
  "statutory_insurer",
] as const;

export const NATURES = ["confidentiality", "integrity", "availability"] as const;

export const CAUSES = [
  "internal_malicious",
  "internal_accidental",
  "external_malicious",
  "external_accidental",
  "other",
  "unknown",
] as const;

export const RISKS = ["unassessed", "unlikely", "risk", "high_risk"] as const;

/** The three grounds of GDPR art. 34(3) on which persons need not be told one by one. */
export const EXEMPTIONS_34 = ["a", "b", "c"] as const;

export const DATA_CATEGORIES = [
  "identity",
  "contact",
  "address",
  "nir",
  "birth_date",
  "health",
  "blood_group",
  "pregnancy",
  "hiv",
  "genetic",
  "treatment",
  "practitioner",
  "insurer",
  "credentials",
  "password_clear",
  "financial",
  "biometric",
  "photo_id",
  "location",
  "other",
] as const;

export const CRA_EVENTS = ["exploited_vulnerability", "severe_incident"] as const;

export const DEVICE_INCIDENTS = ["serious", "death_or_deterioration", "public_health_threat"] as const;

/** The levels of the Spanish national guide (RD 43/2021) at which a report has windows of its own. */
export const SEVERITY_LEVELS = ["critical", "very_high", "high"] as const;

/** Financial free zones of the United Arab Emirates with a data protection law of their own. */
export const FREE_ZONES = ["difc", "adgm"] as const;

/** The moments of an incident that can start a clock, in the order in which they usually happen. */
export const INSTANTS = [
  "occurrence",
  "constructive",
  "agent_discovery",
  "detection",
  "attack_known",
  "processor_notice",
  "awareness",
  "determination",
  "assessment",
  "classification",
  "payment",
  "fix_available",
  "resolution",
  "impact_end",
] as const;

export const HOLD_KINDS = ["law_enforcement"] as const;
export const HOLD_FORMS = ["oral", "written"] as const;

export type Role = (typeof ROLES)[number];
export type Kind = (typeof KINDS)[number];
export type Trait = (typeof TRAITS)[number];
export type InstantName = (typeof INSTANTS)[number];
