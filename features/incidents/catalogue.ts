/** The kinds of incident a person can name in the first hour. */
export const INCIDENT_KINDS = [
  "leak_at_vendor",
  "ransomware",
  "stolen_device",
  "misdirected_message",
  "credentials_for_sale",
  "intrusion",
  "unavailability",
  "other",
] as const;
