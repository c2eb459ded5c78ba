import type { Published } from "../rules.ts";

export const UNAVAILABILITY: Published = {
  key: "unavailability",
  incidentKinds: ["unavailability"],
  name: { fr: "Perte de disponibilité", en: "Loss of availability" },
  checkedOn: "2026-11-22",
  card: {
    firstHour: [
      {
        fr: "Passer en mode dégradé : examens urgents d’abord, résultats par téléphone avec relecture.",
        en: "Degraded operation: urgent examinations first, results by telephone and read back.",
      },
      {
        fr: "Noter l’heure d’arrêt, ce qui est arrêté, chez qui.",
        en: "Note when it stopped, what stopped, at whom.",
      },
      {
        fr: "Écarter une attaque avant de redémarrer : les traces disparaissent au redémarrage.",
        en: "Rule out an attack before restarting: traces vanish on restart.",
      },
      {
        fr: "Prévenir les services et prescripteurs qui attendent.",
        en: "Warn the wards and prescribers that wait.",
      },
    ],
    firstDay: [
      {
        fr: "Dire si des données sont perdues, altérées ou seulement inaccessibles.",
        en: "Say whether data are lost, altered or only out of reach.",
      },
      {
        fr: "Signaler au CERT Santé si les soins sont touchés.",
        en: "Report to CERT Santé if care is hit.",
      },
      {
        fr: "Restaurer, puis vérifier l’intégrité avant de rouvrir.",
        en: "Restore, then verify integrity before reopening.",
      },
      {
        fr: "Ressaisir ce qui a été fait sur papier, avec les deux heures.",
        en: "Key in what was done on paper, with both times.",
      },
    ],
    never: [
      {
        fr: "Penser que sans vol il n’y a pas de violation.",
        en: "Think that without theft there is no breach.",
      },
      {
        fr: "Rouvrir sans avoir comparé un échantillon de résultats.",
        en: "Reopen without comparing a sample of results.",
      },
    ],
    call: [
      { fr: "Le service informatique, l’éditeur, l’hébergeur.", en: "IT, the vendor, the host." },
      { fr: "CERT Santé si les soins sont touchés ; le DPO.", en: "CERT Santé if care is hit; the DPO." },
    ],
  },
  steps: [
    {
      key: "degraded",
      title: { fr: "Passer en mode dégradé", en: "Move to degraded operation" },
      instructions: {
        fr: "Papier, étiquettes de secours, téléphone avec relecture. Dire ce qui continue et ce qui s’arrête, et depuis quelle heure.",
        en: "Paper, spare labels, telephone with read-back. Say what goes on and what stops, and since when.",
      },
      at: "organisation",
      does: "lab_manager",
      due: { from: "logged", hours: 1 },
      sources: ["certSante"],
    },
    {
      key: "attack",
      title: { fr: "Écarter une attaque, ou l’établir", en: "Rule out an attack, or establish it" },
      instructions: {
        fr: "Avant tout redémarrage : journaux, fichiers chiffrés, comptes inconnus. Si c’est une attaque, lancer le plan « Rançongiciel » ou « Intrusion ».",
        en: "Before any restart: logs, encrypted files, unknown accounts. If it is an attack, start the ransomware playbook.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 2 },
      sources: ["certfrSystem"],
    },
    {
      key: "feeds",
      title: { fr: "Suspendre les flux", en: "Suspend the feeds" },
      instructions: {
        fr: "Pour ne pas propager des données altérées, et ne pas perdre de messages : file d’attente plutôt que rejet.",
        en: "So that altered data do not spread and no message is lost: queue rather than reject.",
      },
      at: "case",
      proposes: "suspend_feeds",
      sources: ["certfrSystem"],
    },
    {
      key: "vendor-cause",
      title: {
        fr: "Dire la cause et l’heure prévue du retour",
        en: "Say the cause and the expected time of return",
      },
      instructions: {
        fr: "Cause connue ou supposée, clients touchés, dernière sauvegarde saine, prochaine nouvelle à quelle heure.",
        en: "Known or supposed cause, customers hit, last sound backup, time of the next news.",
      },
      at: "vendor",
      does: "vendor_contact",
      due: { from: "logged", hours: 4 },
      sources: ["gdpr33"],
    },
    {
      key: "loss",
      title: {
        fr: "Dire si des données sont perdues ou altérées",
        en: "Say whether data are lost or altered",
      },
      instructions: {
        fr: "Date de la dernière sauvegarde saine, examens de l’intervalle, sources pour les reconstituer.",
        en: "Date of the last sound backup, examinations of the interval, sources to rebuild them.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 24 },
      after: ["attack"],
      sources: ["edpbNotification"],
    },
    {
      key: "care",
      title: { fr: "Dire l’effet sur les patients", en: "Say the effect on patients" },
      instructions: {
        fr: "Examens reportés, résultats en retard, patients déroutés, danger éventuel. C’est ce qui décide du signalement au CERT Santé.",
        en: "Examinations put off, late results, patients diverted, any danger. This is what decides on the report to CERT Santé.",
      },
      at: "organisation",
      does: "lab_manager",
      due: { from: "logged", hours: 12 },
      sources: ["certSante"],
    },
    {
      key: "restore",
      title: { fr: "Restaurer, et vérifier avant de rouvrir", en: "Restore, and verify before reopening" },
      instructions: {
        fr: "Comparer un échantillon de résultats avec le papier ; contrôler les interfaces et les unités.",
        en: "Compare a sample of results with paper; check interfaces and units.",
      },
      at: "case",
      does: "responder",
      due: null,
      after: ["attack"],
      sources: ["certSante"],
    },
    {
      key: "opinion",
      title: { fr: "Donner l’avis du DPO sur le risque", en: "Give the DPO’s opinion on the risk" },
      instructions: {
        fr: "Une coupure de quelques minutes sans suite est à inscrire au registre ; un arrêt qui retarde des soins crée un risque.",
        en: "A cut of minutes without effect goes into the register; a stop that delays care creates a risk.",
      },
      at: "organisation",
      does: "dpo",
      due: { from: "obligation", ruleId: "eu.gdpr.33-1", hours: -24 },
      after: ["loss", "care"],
      sources: ["edpbNotification", "gdpr33"],
    },
    {
      key: "paper-in",
      title: { fr: "Ressaisir le papier, avec les deux heures", en: "Key in the paper, with both times" },
      instructions: {
        fr: "Heure de l’acte et heure de la saisie ; double contrôle des identités ; classer les feuilles.",
        en: "Time of the act and time of entry; identities checked twice; file the sheets.",
      },
      at: "organisation",
      does: "lab_manager",
      due: { from: "step", step: "restore", hours: 48 },
      after: ["restore"],
      sources: ["certSante"],
    },
  ],
};
