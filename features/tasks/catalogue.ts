export const TASK_STATES = ["todo", "in_progress", "blocked", "done", "dropped"] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Who can be asked to do something: an auditor reads, an administrator opens no case. */
export const OWNER_ROLES = ["dpo", "lab_manager", "signatory", "responder", "vendor_contact"] as const;
export type OwnerRole = (typeof OWNER_ROLES)[number];

/** The instants of a case from which a task can be dated. */
export const CASE_INSTANTS = ["logged", "detection", "awareness"] as const;
export type CaseInstant = (typeof CASE_INSTANTS)[number];

/** The clocks from which a task can be dated in a form: rules with a number of their own. */
export const CLOCK_RULES = ["eu.gdpr.33-1", "fr.assurances.l12-10-1"] as const;
