import type { Form } from "#law/forms/form.ts";
import { BREACH_FIELDS } from "./breach.ts";
import { CONSEQUENCE_FIELDS } from "./consequences.ts";
import { ORGANISATION_FIELDS } from "./organisation.ts";
import { RESPONSE_FIELDS } from "./response.ts";

/** CNIL's teleservice for personal data breaches, initial and follow-up (GDPR 33). It has no "final". */
export const CNIL_FORM = {
  id: "fr.cnil.notification",
  version: "2026-11-22",
  from: "2018-05-25",
  until: null,
  status: "in_use",
  title: {
    fr: "Notification d’une violation de données personnelles à la CNIL",
    en: "Notification of a personal data breach to CNIL",
  },
  label: { fr: "Notification CNIL", en: "CNIL notification" },
  ruleIds: ["eu.gdpr.33-1", "eu.gdpr.33-4", "eu.gdpr.33-1-noneu", "eu.omnibus.33"],
  addressees: ["fr-cnil"],
  phases: ["initial", "follow_up"],
  startsFrom: null,
  portal: { url: "https://notifications.cnil.fr/notifications/index", language: "fr" },
  mappedOn: {
    on: "2026-11-22",
    from: {
      fr: "L’art. 33(3) du RGPD, les pages et les données ouvertes de la CNIL, l’outil libre MADIS (mars 2024) et un fichier public qui reproduit les questions. Les écrans du téléservice n’ont pas été vus.",
      en: "GDPR art. 33(3), CNIL’s pages and open data, the open-source tool MADIS (March 2024) and a public file that reproduces the questions. The screens of the teleservice have not been seen.",
    },
    seenLive: false,
  },
  sections: [
    { id: "notification", title: { fr: "1. Type de notification", en: "1. Type of notification" } },
    { id: "organisation", title: { fr: "2. Organisme", en: "2. Organisation" } },
    { id: "others", title: { fr: "3. Autres organismes concernés", en: "3. Other bodies concerned" } },
    { id: "dates", title: { fr: "4. Dates", en: "4. Dates" } },
    { id: "nature", title: { fr: "5. Nature de la violation", en: "5. Nature of the breach" } },
    { id: "origin", title: { fr: "6. Origine", en: "6. Origin" } },
    { id: "cause", title: { fr: "7. Cause et description", en: "7. Cause and description" } },
    { id: "data", title: { fr: "8. Données concernées", en: "8. Data concerned" } },
    { id: "persons", title: { fr: "9. Personnes concernées", en: "9. Data subjects" } },
    { id: "before", title: { fr: "10. Mesures antérieures", en: "10. Measures before the breach" } },
    { id: "consequences", title: { fr: "11. Conséquences", en: "11. Consequences" } },
    {
      id: "after",
      title: { fr: "12. Mesures prises après la violation", en: "12. Measures after the breach" },
    },
    {
      id: "informing",
      title: { fr: "13. Information des personnes", en: "13. Communication to data subjects" },
    },
    {
      id: "abroad",
      title: { fr: "14. Dimension européenne et autres autorités", en: "14. Borders and other authorities" },
    },
    {
      id: "attachments",
      title: { fr: "15. Pièces jointes et déclaration", en: "15. Attachments and declaration" },
    },
  ],
  fields: [...ORGANISATION_FIELDS, ...BREACH_FIELDS, ...CONSEQUENCE_FIELDS, ...RESPONSE_FIELDS],
} as const satisfies Form;
