import { CREDENTIALS_FOR_SALE } from "./credentials-for-sale/catalogue.ts";
import { INSIDER_CURIOSITY } from "./insider-curiosity/catalogue.ts";
import { LEAK_AT_VENDOR } from "./leak-at-vendor/catalogue.ts";
import { MISDIRECTED_MESSAGE } from "./misdirected-message/catalogue.ts";
import { RANSOMWARE } from "./ransomware/catalogue.ts";
import type { Published, Source } from "./rules.ts";
import { STOLEN_DEVICE } from "./stolen-device/catalogue.ts";
import { UNAVAILABILITY } from "./unavailability/catalogue.ts";

export const PUBLISHED_PLAYBOOKS: readonly Published[] = [
  LEAK_AT_VENDOR,
  RANSOMWARE,
  STOLEN_DEVICE,
  MISDIRECTED_MESSAGE,
  CREDENTIALS_FOR_SALE,
  INSIDER_CURIOSITY,
  UNAVAILABILITY,
];

/** What the steps rest on: law where the law says it, else the practice of those who wrote it down. */
export const PLAYBOOK_SOURCES: Readonly<Record<string, Source>> = {
  gdpr33: {
    name: "RGPD / GDPR, art. 33",
    url: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
  },
  cnilNotify: {
    name: "CNIL, « Notifier une violation de données personnelles »",
    url: "https://www.cnil.fr/fr/notifier-une-violation-de-donnees-personnelles",
  },
  edpbNotification: {
    name: "CEPD / EDPB, Guidelines 9/2022 (v2.0)",
    url: "https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-92022-personal-data-breach-notification-under_en",
  },
  edpbExamples: {
    name: "CEPD / EDPB, Guidelines 01/2021 (v2.0)",
    url: "https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-012021-examples-regarding-personal-data-breach_en",
  },
  anssiRansomware: {
    name: "ANSSI, « Attaques par rançongiciels, tous concernés »",
    url: "https://www.ssi.gouv.fr/guide/attaques-par-rancongiciels-tous-concernes-comment-les-anticiper-et-reagir-en-cas-dincident/",
  },
  anssiCrisis: {
    name: "ANSSI, « Anticiper et gérer sa communication de crise cyber »",
    url: "https://cyber.gouv.fr/",
  },
  certfrRansomware: {
    name: "CERT-FR, fiche réflexe CERTFR-2024-RFX-001",
    url: "https://cert.ssi.gouv.fr/fiche/CERTFR-2024-RFX-001",
  },
  certfrSystem: {
    name: "CERT-FR, fiche réflexe CERTFR-2024-RFX-005",
    url: "https://cert.ssi.gouv.fr/fiche/CERTFR-2024-RFX-005",
  },
  certSante: { name: "CERT Santé", url: "https://cyberveille.esante.gouv.fr/" },
  insuranceCode: {
    name: "Code des assurances, L.12-10-1",
    url: "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000047048152",
  },
  cyber17: { name: "17Cyber", url: "https://17cyber.gouv.fr/" },
};
