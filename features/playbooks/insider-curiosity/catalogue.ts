import type { Published } from "../rules.ts";

export const INSIDER_CURIOSITY: Published = {
  key: "insider_curiosity",
  incidentKinds: ["intrusion", "other"],
  name: { fr: "Consultation indiscrète par le personnel", en: "Insider curiosity" },
  checkedOn: "2026-11-22",
  card: {
    firstHour: [
      {
        fr: "Mettre à l’abri les journaux d’accès au dossier, avant d’en parler à qui que ce soit.",
        en: "Secure the access logs of the record before speaking to anybody.",
      },
      {
        fr: "Noter qui a signalé, quel dossier, quelle période ; ne nommer ni le patient ni l’agent dans la main courante.",
        en: "Note who reported, which record, which period; name neither patient nor staff in the log.",
      },
      {
        fr: "Limiter l’accès du compte en cause si la consultation continue.",
        en: "Restrict the account in question if it goes on.",
      },
    ],
    firstDay: [
      {
        fr: "Vérifier si la personne participait à la prise en charge : l’accès était peut-être légitime.",
        en: "Check whether the person took part in the care: the access may have been legitimate.",
      },
      {
        fr: "Chercher les autres dossiers ouverts par le même compte sans lien de soin.",
        en: "Look for other records opened by the same account without a care relationship.",
      },
      {
        fr: "Dire si l’information est sortie : impression, photo, message, récit.",
        en: "Say whether it got out: print, photo, message, tale.",
      },
      {
        fr: "Associer les ressources humaines et le conseil avant tout entretien.",
        en: "Bring in human resources and counsel before any interview.",
      },
    ],
    never: [
      {
        fr: "Prévenir la personne mise en cause avant que les journaux ne soient à l’abri.",
        en: "Warn the person in question before the logs are secured.",
      },
      {
        fr: "Mener l’enquête par le supérieur direct seul.",
        en: "Let the direct superior investigate alone.",
      },
    ],
    call: [
      { fr: "Le DPO, puis les ressources humaines.", en: "The DPO, then human resources." },
      {
        fr: "Le conseil, pour ce qui touche à la discipline ou au pénal.",
        en: "Counsel, for discipline or criminal matters.",
      },
    ],
  },
  steps: [
    {
      key: "freeze-logs",
      title: { fr: "Geler les journaux d’accès au dossier", en: "Freeze the access logs of the record" },
      instructions: {
        fr: "Consultations, impressions, exports, sur une période plus large que le fait signalé ; par quelqu’un qui n’est pas en cause.",
        en: "Views, prints, exports, for longer than the fact reported; by somebody not in question.",
      },
      at: "case",
      proposes: "freeze_logs",
      sources: ["edpbExamples"],
    },
    {
      key: "extract",
      title: { fr: "Extraire les accès du compte en cause", en: "Extract the accesses of the account" },
      instructions: {
        fr: "Dossiers ouverts, dates, postes, gestes. Par deux personnes, avec une empreinte du fichier extrait.",
        en: "Records opened, dates, machines, acts. By two people, with a fingerprint of the extract.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 8 },
      sources: ["edpbExamples"],
    },
    {
      key: "care-link",
      title: {
        fr: "Établir s’il y avait un lien de soin",
        en: "Establish whether there was a care relationship",
      },
      instructions: {
        fr: "Équipe de soins, garde, remplacement, validation d’examens. Un accès explicable n’est pas une violation : l’écrire.",
        en: "Care team, duty, replacement, validation of examinations. An access that is explained is no breach: write so.",
      },
      at: "organisation",
      does: "lab_manager",
      due: { from: "logged", hours: 24 },
      after: ["extract"],
      sources: ["edpbNotification"],
    },
    {
      key: "further-records",
      title: { fr: "Compter les dossiers ouverts sans motif", en: "Count the records opened without cause" },
      instructions: {
        fr: "Par le même compte, sur un an ; nombre de personnes, catégories de données.",
        en: "By the same account, over a year; number of persons, categories of data.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 48 },
      after: ["extract"],
      sources: ["edpbExamples"],
    },
    {
      key: "spread",
      title: {
        fr: "Dire si l’information est sortie, et vers qui",
        en: "Say whether it got out, and to whom",
      },
      instructions: {
        fr: "Un entretien conduit par les ressources humaines avec le conseil ; demander la restitution ou la suppression, et un engagement écrit.",
        en: "An interview led by human resources with counsel; ask for return or deletion, and a written undertaking.",
      },
      at: "organisation",
      does: "dpo",
      due: { from: "logged", hours: 48 },
      after: ["care-link"],
      sources: ["edpbExamples"],
    },
    {
      key: "opinion",
      title: { fr: "Donner l’avis du DPO sur le risque", en: "Give the DPO’s opinion on the risk" },
      instructions: {
        fr: "Le lien personnel entre l’agent et la personne (proche, voisin, collègue) aggrave le risque ; le petit nombre ne l’écarte pas.",
        en: "A personal tie between staff and person (relative, neighbour, colleague) makes it worse; a small number does not rule it out.",
      },
      at: "organisation",
      does: "dpo",
      due: { from: "obligation", ruleId: "eu.gdpr.33-1", hours: -24 },
      after: ["care-link"],
      sources: ["edpbNotification", "gdpr33"],
    },
    {
      key: "mend",
      title: {
        fr: "Revoir les habilitations et l’accès motivé",
        en: "Review rights and access on stated grounds",
      },
      instructions: {
        fr: "Droits par service, « bris de glace » motivé et relu, contrôle régulier d’un échantillon d’accès.",
        en: "Rights by service, break-glass with reasons that are read, a regular check of a sample of accesses.",
      },
      at: "case",
      does: "responder",
      due: null,
      sources: ["edpbExamples"],
    },
  ],
};
