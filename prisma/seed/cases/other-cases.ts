import type { ReportedClaim, ReportedEvent } from "./case-sources.ts";

type OtherCase = {
  /** What logs the incident. No controller is known or named: no organisation's file is opened. */
  readonly incident: Readonly<Record<string, unknown>> & { readonly caseId: string };
  readonly claims: readonly ReportedClaim[];
  readonly events: readonly ReportedEvent[];
};

const doctors: OtherCase = {
  incident: {
    caseId: "doctors-credentials-2021",
    title: "Identifiants de 50 000 médecins et soignants en vente",
    description:
      "Identifiants et mots de passe proposés sur un forum ; aucun responsable de traitement n'est encore connu.",
    kind: "credentials_for_sale",
    natures: ["confidentiality"],
    cause: "external_malicious",
    dataCategories: ["credentials", "password_clear"],
  },
  claims: [
    { about: "persons", value: "50000", from: "infosecurity" },
    { about: "controller", value: "inconnu ; annoncé par le ministère de la Santé", from: "infosecurity" },
  ],
  events: [
    {
      at: "2021-02-01",
      text: "Le ministère de la Santé annonce que les données se vendent sur un forum de cybercriminels (février 2021, jour inconnu ; placé au premier jour).",
      from: "infosecurity",
    },
  ],
};

const laptops: OtherCase = {
  incident: {
    caseId: "lille-laptops-2024",
    title: "Deux ordinateurs portables et un badge volés dans une voiture à Lille",
    description:
      "Appareils chiffrés d'après la procédure, éteints et verrouillés à distance : le chiffrement de ces appareils reste à vérifier.",
    kind: "stolen_device",
    natures: ["confidentiality", "availability"],
    cause: "external_malicious",
    detection: { date: "2024-04-29", precision: "day" },
    occurrenceFrom: "2024-04-29T18:30:00+02:00",
    itSystemAttack: "no",
  },
  claims: [
    {
      about: "devices",
      value: "2",
      qualifier: "ordinateurs portables, dont l'un avec probablement des plans de sécurité",
      from: "localLille",
    },
    {
      about: "encrypted",
      value: "oui",
      qualifier: "d'après la procédure de l'organisme ; ces appareils n'ont pas été vérifiés",
      from: "localLille",
    },
    {
      about: "remote_lock",
      value: "oui",
      qualifier: "ordonné dès le signalement ; prend effet quand l'appareil se connecte",
      from: "localLille",
    },
    { about: "powered_off", value: "oui", from: "localLille" },
    { about: "badge", value: "n'ouvre aucune porte", from: "localLille" },
  ],
  events: [
    {
      at: "2024-04-29T18:30:00+02:00",
      text: "Vol de deux ordinateurs portables et d'un badge dans un véhicule garé devant le domicile (heure approximative).",
      from: "localLille",
    },
    { at: "2024-04-29", text: "Plainte déposée par la responsable, en soirée.", from: "localLille" },
    {
      at: "2024-04-29",
      text: "Ordinateur verrouillé à distance dès le signalement ; accès au réseau et aux fichiers en ligne bloqué.",
      from: "localLille",
      label: "decision",
    },
    { at: "2024-04-30", text: "Le parquet de Lille annonce le vol.", from: "localLille" },
  ],
};

const bag: OtherCase = {
  incident: {
    caseId: "gare-du-nord-bag-2024",
    title: "Sac avec un ordinateur et deux clés USB volé dans un train",
    description:
      "Chiffrement inconnu : le risque n'est pas déterminé, on prévoit sur la lecture la plus stricte.",
    kind: "stolen_device",
    natures: ["confidentiality", "availability"],
    cause: "external_malicious",
    itSystemAttack: "no",
  },
  claims: [
    {
      about: "devices",
      value: "3",
      qualifier: "un ordinateur et deux clés USB avec des notes",
      from: "localLille",
    },
    { about: "encrypted", value: "inconnu", from: "localLille" },
  ],
  events: [
    {
      at: "2024-02-29",
      text: "Sac d'un ingénieur municipal volé à la gare du Nord (fin février 2024, jour inconnu ; placé au dernier jour).",
      from: "localLille",
    },
  ],
};

export const OTHER_CASES: readonly OtherCase[] = [doctors, laptops, bag];
