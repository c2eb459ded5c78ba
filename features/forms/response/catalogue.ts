import type { Localized } from "#law/rule.ts";

type Names = Readonly<Record<string, Localized>>;

/** What a crisis cell decides besides the law, in the language of the document that says so. */
export const DECIDED: Names = {
  cut_vendor_access: { fr: "Accès de l’éditeur coupés", en: "Vendor’s access cut" },
  close_portal: { fr: "Portail fermé", en: "Portal closed" },
  reset_passwords: { fr: "Mots de passe réinitialisés", en: "Passwords reset" },
  suspend_feeds: { fr: "Flux suspendus", en: "Feeds suspended" },
  freeze_logs: { fr: "Journaux gelés", en: "Logs frozen" },
  ransom: { fr: "Rançon", en: "Ransom" },
  spokesperson: { fr: "Porte-parole", en: "Spokesperson" },
};

/** Decisions that remedy the breach or lessen what it does to persons (GDPR 33(3)(d)); others are in the cell’s own words. */
export const REMEDIAL_KINDS: readonly string[] = [
  ...["cut_vendor_access", "close_portal", "reset_passwords", "suspend_feeds"],
  "other",
];

/** The steps of playbooks that do so: to contain, to restore, to protect persons. A workspace’s copy keeps their keys. */
export const REMEDIAL_STEPS: readonly string[] = [
  ...["isolate", "remote-lock", "stop", "mend"],
  ...["restore", "paper-in"],
  ...["degraded", "resend", "ask-recipient"],
];

export const COPY_STEPS: Names = {
  host_notified: { fr: "hébergeur averti", en: "host notified" },
  authority_told: { fr: "autorité informée", en: "authority told" },
  court_order: { fr: "décision de justice", en: "court order" },
  blocked: { fr: "accès bloqué", en: "access blocked" },
  removed: { fr: "retirée", en: "removed" },
  "checked:online": { fr: "vérifiée : encore en ligne", en: "checked: still online" },
  "checked:gone": { fr: "vérifiée : disparue", en: "checked: gone" },
};

export const CHANNELS: Names = {
  letter: { fr: "courrier", en: "letter" },
  email: { fr: "courriel", en: "e-mail" },
  sms: { fr: "SMS", en: "text message" },
  telephone: { fr: "téléphone", en: "telephone" },
  portal: { fr: "portail", en: "portal" },
  public_notice: { fr: "communication publique", en: "public communication" },
};

export const ADDRESSEES: Names = {
  controller: { fr: "Responsable de traitement", en: "Controller" },
  processor: { fr: "Sous-traitant", en: "Processor" },
  insurer: { fr: "Assureur", en: "Insurer" },
};

export const COSTS: Names = {
  forensics: { fr: "Investigation", en: "Forensics" },
  letters: { fr: "Courriers", en: "Letters" },
  hotline: { fr: "Ligne téléphonique", en: "Hotline" },
  counsel: { fr: "Conseil", en: "Counsel" },
  overtime: { fr: "Heures supplémentaires", en: "Overtime" },
  hardware: { fr: "Matériel", en: "Hardware" },
  other: { fr: "Autres", en: "Other" },
};
