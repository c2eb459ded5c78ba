/** The version of this reading of the guidelines: it changes with its rules, its scales and the published cases. */
export const SEVERITY_VERSION = "2026-11-22";
