import { optionsOf } from "./field-of.ts";

/**
 * Lists that several forms share, in CNIL's words where CNIL has them (grades M, F and O), and the words of our own
 * lists in them. A word that a list has no option for stands for nothing.
 */

type Words = Readonly<Record<string, readonly string[]>>;

export const NATURES = optionsOf([
  ["confidentiality", "Perte de confidentialité", "Loss of confidentiality"],
  ["integrity", "Perte d’intégrité", "Loss of integrity"],
  ["availability", "Perte de disponibilité", "Loss of availability"],
]);

export const CAUSES = optionsOf([
  ["internal_malicious", "Acte interne malveillant", "Internal malicious act"],
  ["internal_accidental", "Acte interne accidentel", "Internal accidental act"],
  ["external_malicious", "Acte externe malveillant", "External malicious act"],
  ["external_accidental", "Acte externe accidentel", "External accidental act"],
  ["other", "Autre", "Other"],
  ["unknown", "Inconnue", "Unknown"],
]);

export const ORIGINS = optionsOf([
  ["equipment", "Équipement perdu ou volé", "Equipment lost or stolen"],
  [
    "paper",
    "Papier perdu, volé ou laissé accessible dans un endroit non sécurisé",
    "Paper lost, stolen or left accessible in an unsecured place",
  ],
  ["mail", "Courrier perdu ou ouvert avant d’être retourné à l’envoyeur", "Mail lost or opened"],
  [
    "hacking",
    "Piratage, logiciel malveillant (par exemple rançongiciel) ou hameçonnage",
    "Hacking, malware (such as ransomware) or phishing",
  ],
  [
    "paper_disposed",
    "Mise au rebut de documents papier sans destruction physique",
    "Paper disposed of without destruction",
  ],
  [
    "device_disposed",
    "Mise au rebut d’appareils numériques sans effacement sécurisé",
    "Device disposed of without secure erasure",
  ],
  ["published", "Publication non volontaire d’informations", "Unintended publication"],
  [
    "wrong_portal",
    "Données de la mauvaise personne affichées sur le portail du client",
    "Wrong person’s data shown on a customer portal",
  ],
  [
    "wrong_recipient",
    "Données personnelles envoyées à un mauvais destinataire",
    "Data sent to the wrong recipient",
  ],
  ["verbal", "Informations personnelles divulguées de façon verbale", "Verbal disclosure"],
  ["other", "Autre", "Other"],
  ["unknown", "Inconnue", "Unknown"],
]);

/** The kind of an incident, or the cause that an assessment of the risk names, as an origin. */
export const ORIGIN_WORDS: Words = {
  leak_at_vendor: [],
  ransomware: ["hacking"],
  stolen_device: ["equipment"],
  misdirected_message: ["wrong_recipient"],
  credentials_for_sale: ["hacking"],
  intrusion: ["hacking"],
  unavailability: [],
  other: ["other"],
  unknown: ["unknown"],
  "accidental-deletion": ["other"],
  "cc-instead-of-bcc": ["wrong_recipient"],
  "credential-stuffing": ["hacking"],
  "cyber-attack-exfiltration": ["hacking"],
  "cyber-attack-unavailability": ["hacking"],
  "data-migration-error": ["other"],
  "data-migration-exposure": ["other"],
  "improper-disposal": [],
  "improper-transfer": ["other"],
  "insider-curiosity": ["other"],
  "insider-exfiltration": ["other"],
  "insider-publication": ["other"],
  "loss-of-media": ["equipment"],
  "malware-on-website": ["hacking"],
  misconfiguration: ["other"],
  "misdirected-email": ["wrong_recipient"],
  "misdirected-post": ["wrong_recipient"],
  "phishing-mailbox": ["hacking"],
  "power-outage": ["other"],
  publication: ["published"],
  "social-engineering-phone": ["verbal"],
  "software-bug": ["other"],
  "sql-injection": ["hacking"],
  "theft-device": ["equipment"],
  "theft-paper": ["paper"],
  "unspecified-disclosure": [],
  "wrong-document-to-patient": ["wrong_recipient"],
};

export const DATA_CATEGORIES = optionsOf([
  [
    "civil_status",
    "État civil (nom, sexe, date de naissance, âge…)",
    "Civil status (name, sex, date of birth, age…)",
  ],
  ["nir", "NIR (numéro de sécurité sociale)", "NIR (French social security number)"],
  [
    "contact",
    "Coordonnées (adresse postale ou électronique, téléphone…)",
    "Contact data (postal or e-mail address, telephone…)",
  ],
  [
    "credentials",
    "Données d’identification ou d’accès (identifiant, mot de passe, numéro client…)",
    "Identification or access data (login, password, customer number…)",
  ],
  ["financial", "Données financières", "Financial data"],
  ["official_documents", "Documents officiels (passeport, carte d’identité…)", "Official documents"],
  ["location", "Données de localisation", "Location data"],
  ["offences", "Infractions, condamnations, mesures de sûreté", "Offences, convictions, security measures"],
  ["health", "Données de santé", "Data concerning health"],
  ["genetic", "Données génétiques", "Genetic data"],
  ["biometric", "Données biométriques", "Biometric data"],
  ["ethnic", "Origine raciale ou ethnique", "Racial or ethnic origin"],
  ["political", "Opinions politiques", "Political opinions"],
  ["beliefs", "Opinions philosophiques ou religieuses", "Philosophical or religious beliefs"],
  ["union", "Appartenance syndicale", "Trade union membership"],
  ["sexual", "Orientation ou vie sexuelle", "Sexual orientation or sex life"],
  ["unknown", "Inconnu pour le moment", "Not known for now"],
  ["other", "Autres données", "Other data"],
]);

export const DATA_CATEGORY_WORDS: Words = {
  identity: ["civil_status"],
  birth_date: ["civil_status"],
  contact: ["contact"],
  address: ["contact"],
  nir: ["nir"],
  health: ["health"],
  blood_group: ["health"],
  pregnancy: ["health"],
  hiv: ["health"],
  treatment: ["health"],
  genetic: ["genetic"],
  practitioner: ["other"],
  insurer: ["other"],
  credentials: ["credentials"],
  password_clear: ["credentials"],
  financial: ["financial"],
  biometric: ["biometric"],
  photo_id: ["official_documents"],
  location: ["location"],
  other: ["other"],
};

export const PERSONS = optionsOf([
  ["employees", "Employés", "Employees"],
  ["users", "Utilisateurs", "Users"],
  ["members", "Adhérents", "Members"],
  ["students", "Étudiants ou élèves", "Students or pupils"],
  ["military", "Personnel militaire", "Military staff"],
  ["customers", "Clients, actuels ou potentiels", "Customers, present or potential"],
  ["patients", "Patients", "Patients"],
  ["minors", "Mineurs", "Minors"],
  ["vulnerable", "Personnes vulnérables", "Vulnerable persons"],
  ["undetermined", "Pas déterminé pour le moment", "Not determined for now"],
  ["other", "Autres", "Other"],
]);

export const SEVERITY = optionsOf([
  ["negligible", "Négligeable", "Negligible"],
  ["limited", "Limité", "Limited"],
  ["significant", "Important", "Significant"],
  ["maximum", "Maximal", "Maximum"],
]);

export const HARMS = optionsOf([
  [
    "loss_of_control",
    "Perte de contrôle sur leurs données personnelles",
    "Loss of control over their personal data",
  ],
  ["limitation", "Limitation de leurs droits", "Limitation of their rights"],
  ["discrimination", "Discrimination", "Discrimination"],
  ["identity_theft", "Vol d’identité", "Identity theft"],
  ["fraud", "Fraude", "Fraud"],
  [
    "reidentification",
    "Levée non autorisée de la pseudonymisation",
    "Unauthorised reversal of pseudonymisation",
  ],
  ["financial", "Pertes financières", "Financial loss"],
  ["reputation", "Atteinte à la réputation", "Damage to reputation"],
  [
    "secrecy",
    "Perte de la confidentialité de données protégées par le secret professionnel",
    "Loss of confidentiality of data protected by professional secrecy",
  ],
  ["privacy", "Atteinte à la vie privée", "Invasion of privacy"],
  ["other", "Autre", "Other"],
]);

/** What an assessment of the risk says of the effects and circumstances, as harms. */
export const HARM_WORDS: Words = {
  "confidentiality:unknown-recipients": ["loss_of_control"],
  "confidentiality:public": ["loss_of_control"],
  "fraud-possible": ["fraud"],
  "fraud-happened": ["fraud"],
  "targeted-fraud": ["fraud"],
  "identity-theft-possible": ["identity_theft"],
  impersonation: ["identity_theft"],
  "stigmatising-health-data": ["discrimination"],
  "treatment-revealed": ["secrecy"],
  "audience-reveals-health": ["secrecy"],
  "large-scale-health-data": ["secrecy"],
  "intimate-images": ["privacy"],
};

export const YES_NO = optionsOf([
  ["yes", "Oui", "Yes"],
  ["no", "Non", "No"],
]);
