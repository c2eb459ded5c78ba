import type { Published } from "../rules.ts";

export const MISDIRECTED_MESSAGE: Published = {
  key: "misdirected_message",
  incidentKinds: ["misdirected_message"],
  name: { fr: "Message envoyé au mauvais destinataire", en: "Misdirected message" },
  checkedOn: "2026-11-22",
  card: {
    firstHour: [
      {
        fr: "Arrêter l’envoi s’il est encore en file ; rappeler le message si la messagerie le permet.",
        en: "Stop the sending if it is still queued; recall the message if the mail system can.",
      },
      {
        fr: "Appeler le destinataire et lui demander de ne pas lire, de ne pas transmettre, de supprimer.",
        en: "Call the recipient and ask not to read, not to forward, to delete.",
      },
      {
        fr: "Noter à qui, quand, quelles données, par quel canal, par quel geste.",
        en: "Note to whom, when, which data, by which channel, by which act.",
      },
    ],
    firstDay: [
      {
        fr: "Obtenir la confirmation écrite de la suppression, boîtes et corbeilles comprises.",
        en: "Obtain written confirmation of deletion, mailboxes and bins included.",
      },
      {
        fr: "Dire si le destinataire est tenu au secret (soignant, laboratoire) ou non.",
        en: "Say whether the recipient is bound by secrecy (carer, laboratory) or not.",
      },
      {
        fr: "Chercher les autres envois par le même geste : liste d’adresses, modèle, automate.",
        en: "Look for other sendings by the same act: address list, template, automation.",
      },
      {
        fr: "Renvoyer le message à la bonne personne : les soins l’attendent peut-être.",
        en: "Send it again to the right person: care may wait for it.",
      },
    ],
    never: [
      {
        fr: "Joindre de nouveau les données au message de rappel.",
        en: "Attach the data again to the recall.",
      },
      {
        fr: "Tenir un rappel de message pour une suppression.",
        en: "Take a recall for a deletion.",
      },
    ],
    call: [{ fr: "Le DPO.", en: "The DPO." }],
  },
  steps: [
    {
      key: "stop",
      title: { fr: "Arrêter et rappeler l’envoi", en: "Stop and recall the sending" },
      instructions: {
        fr: "File d’attente, automate, publipostage. Noter combien sont partis, combien ont été retenus.",
        en: "Queue, automation, mail merge. Note how many left, how many were held back.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 1 },
      sources: ["edpbExamples"],
    },
    {
      key: "ask-recipient",
      title: {
        fr: "Demander la suppression au destinataire, par écrit",
        en: "Ask the recipient in writing to delete",
      },
      instructions: {
        fr: "Demander : ni lu, ni copié, ni transmis, supprimé partout. Relancer sans réponse au bout d’un jour. Garder sa réponse.",
        en: "Ask: not read, not copied, not forwarded, deleted everywhere. Chase after a day without an answer. Keep the reply.",
      },
      at: "case",
      does: "dpo",
      due: { from: "logged", hours: 4 },
      sources: ["edpbExamples"],
    },
    {
      key: "same-cause",
      title: { fr: "Chercher les autres envois par la même cause", en: "Look for others by the same cause" },
      instructions: {
        fr: "Homonyme, annuaire, modèle, ordre des colonnes d’un publipostage : un envoi remarqué en cache souvent d’autres.",
        en: "Namesake, directory, template, column order of a mail merge: one that was noticed often hides others.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 24 },
      after: ["stop"],
      sources: ["edpbExamples"],
    },
    {
      key: "contents",
      title: {
        fr: "Dire ce que le message contenait, et de combien de personnes",
        en: "Say what it held, and of how many persons",
      },
      instructions: {
        fr: "Résultats, NIR, pièces jointes, colonnes masquées d’un tableur, adresses en copie visible.",
        en: "Results, NIR, attachments, hidden columns of a sheet, addresses in open copy.",
      },
      at: "organisation",
      does: "lab_manager",
      due: { from: "logged", hours: 24 },
      sources: ["edpbExamples"],
    },
    {
      key: "resend",
      title: {
        fr: "Faire parvenir le message à la bonne personne",
        en: "Get the message to the right person",
      },
      instructions: {
        fr: "Vérifier l’identité par deux éléments ; prévenir le prescripteur si un résultat urgent a tardé.",
        en: "Check the identity by two items; tell the prescriber if an urgent result was late.",
      },
      at: "organisation",
      does: "lab_manager",
      due: { from: "logged", hours: 24 },
      sources: ["edpbExamples"],
    },
    {
      key: "opinion",
      title: { fr: "Donner l’avis du DPO sur le risque", en: "Give the DPO’s opinion on the risk" },
      instructions: {
        fr: "Un destinataire de confiance qui confirme la suppression peut rendre le risque improbable. Des données de santé chez un inconnu qui ne répond pas : prévoir la notification.",
        en: "A trusted recipient who confirms deletion may make the risk unlikely. Health data with a stranger who does not answer: plan to notify.",
      },
      at: "organisation",
      does: "dpo",
      due: { from: "obligation", ruleId: "eu.gdpr.33-1", hours: -24 },
      after: ["ask-recipient", "contents"],
      sources: ["edpbNotification", "gdpr33"],
    },
    {
      key: "mend",
      title: { fr: "Corriger ce qui a permis l’erreur", en: "Mend what allowed the error" },
      instructions: {
        fr: "Saisie automatique des adresses, copie cachée par défaut, messagerie sécurisée de santé, double contrôle des publipostages.",
        en: "Address completion, blind copy by default, secure health messaging, a second check of mail merges.",
      },
      at: "case",
      does: "responder",
      due: null,
      sources: ["edpbExamples"],
    },
  ],
};
