import type { Published } from "../rules.ts";

export const STOLEN_DEVICE: Published = {
  key: "stolen_device",
  incidentKinds: ["stolen_device"],
  name: { fr: "Matériel volé ou perdu", en: "Stolen or lost device" },
  checkedOn: "2026-11-22",
  card: {
    firstHour: [
      {
        fr: "Faire raconter : quel appareil, où, quand, allumé ou éteint, seul ou avec un badge, un papier, une clé.",
        en: "Have it told: which device, where, when, on or off, alone or with a badge, a paper, a stick.",
      },
      {
        fr: "Ordonner le verrouillage ou l’effacement à distance et noter l’heure de l’ordre.",
        en: "Order the remote lock or wipe and note the time of the order.",
      },
      {
        fr: "Fermer les sessions, révoquer les certificats, changer les mots de passe enregistrés.",
        en: "Close sessions, revoke certificates, change the passwords it held.",
      },
      {
        fr: "Désactiver le badge et la ligne téléphonique.",
        en: "Disable the badge and the telephone line.",
      },
    ],
    firstDay: [
      {
        fr: "Vérifier que le chiffrement de CET appareil était actif, par la console et non par la procédure.",
        en: "Verify that the encryption of THIS device was on, by the console, not by the procedure.",
      },
      {
        fr: "Vérifier que la clé ou le code n’était pas avec l’appareil.",
        en: "Verify that the key or code was not with the device.",
      },
      {
        fr: "Dire quelles données s’y trouvaient, et s’il en existe une copie.",
        en: "Say which data it held, and whether a copy exists.",
      },
      {
        fr: "Porter plainte pour le vol ; garder le récépissé.",
        en: "File a complaint for the theft; keep the receipt.",
      },
    ],
    never: [
      {
        fr: "Écrire « chiffré » parce que la règle le demande.",
        en: "Write “encrypted” because the rule asks for it.",
      },
      {
        fr: "Tenir un verrouillage ordonné pour un verrouillage effectué.",
        en: "Take a lock that was ordered for a lock that took effect.",
      },
      {
        fr: "Oublier les clés USB et les papiers du même sac.",
        en: "Forget the sticks and papers in the same bag.",
      },
    ],
    call: [
      { fr: "Le service informatique, puis le DPO.", en: "The IT service, then the DPO." },
      { fr: "Police ou gendarmerie du lieu du vol.", en: "Police or gendarmerie where it was stolen." },
    ],
  },
  steps: [
    {
      key: "account",
      title: { fr: "Recueillir le récit de la perte ou du vol", en: "Take the account of the loss or theft" },
      instructions: {
        fr: "Chaque appareil et support, lieu, heure, allumé ou éteint, ce qui était avec lui. Qui l’a su, et quand.",
        en: "Each device and medium, place, time, on or off, what was with it. Who knew, and when.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 1 },
      sources: ["edpbExamples"],
    },
    {
      key: "remote-lock",
      title: {
        fr: "Verrouiller ou effacer à distance, et vérifier que c’est fait",
        en: "Lock or wipe remotely, and verify that it happened",
      },
      instructions: {
        fr: "Noter l’ordre, puis l’accusé de l’appareil. Un ordre sans accusé est en attente : il ne prend effet que si l’appareil se connecte.",
        en: "Note the order, then the device’s acknowledgement. An order without one is pending: it takes effect only when the device connects.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 2 },
      sources: ["edpbExamples"],
    },
    {
      key: "passwords",
      title: { fr: "Changer les accès que l’appareil portait", en: "Change the accesses the device carried" },
      instructions: {
        fr: "Sessions, certificats, mots de passe enregistrés, accès distants de la personne.",
        en: "Sessions, certificates, saved passwords, the person’s remote accesses.",
      },
      at: "case",
      proposes: "reset_passwords",
      sources: ["edpbExamples"],
    },
    {
      key: "verify-encryption",
      title: {
        fr: "Vérifier que le chiffrement de chaque appareil était actif",
        en: "Verify that each device’s encryption was on",
      },
      instructions: {
        fr: "Par la console d’administration ou le registre des clés, appareil par appareil, avec la date du dernier état connu. La procédure interne ne prouve rien. Joindre la copie d’écran.",
        en: "By the management console or the key escrow, device by device, with the date of the last known state. The internal procedure proves nothing. Attach the screenshot.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 24 },
      sources: ["edpbExamples"],
    },
    {
      key: "verify-key",
      title: {
        fr: "Vérifier que la clé n’était pas avec l’appareil",
        en: "Verify that the key was not with the device",
      },
      instructions: {
        fr: "Code noté, carte ou clé USB de déverrouillage, appareil allumé ou en veille, mot de passe faible : dans ces cas le chiffrement ne protège pas.",
        en: "A written code, an unlocking card or stick, a device on or asleep, a weak password: then the encryption does not protect.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 24 },
      sources: ["edpbExamples"],
    },
    {
      key: "contents",
      title: { fr: "Dire quelles données s’y trouvaient", en: "Say which data it held" },
      instructions: {
        fr: "Fichiers locaux, courriels synchronisés, exports, photos ; nombre de personnes ; existe-t-il une autre copie ? Sans copie, la disponibilité est perdue aussi.",
        en: "Local files, synchronised mail, exports, photos; number of persons; is there another copy? Without one, availability is lost too.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 24 },
      after: ["account"],
      sources: ["edpbExamples"],
    },
    {
      key: "complaint",
      title: { fr: "Porter plainte pour le vol", en: "File a complaint for the theft" },
      instructions: {
        fr: "Avec les numéros de série. Le vol d’un appareil n’est pas une attaque d’un système d’information : le délai de l’assurance cyber ne s’y applique pas de lui-même.",
        en: "With the serial numbers. The theft of a device is no attack on an IT system: the cyber insurer’s time limit does not apply by itself.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 24 },
      sources: ["insuranceCode"],
    },
    {
      key: "opinion",
      title: {
        fr: "Donner l’avis du DPO : notifier, ou inscrire au registre seulement",
        en: "Give the DPO’s opinion: notify, or register only",
      },
      instructions: {
        fr: "Chiffrement vérifié, clé à l’abri, copie disponible : le risque peut être improbable, et l’inscription au registre suffire. Une seule réponse inconnue : prévoir la notification.",
        en: "Encryption verified, key safe, copy at hand: the risk may be unlikely and the register enough. One answer unknown: plan to notify.",
      },
      at: "case",
      does: "dpo",
      due: { from: "step", step: "verify-encryption", hours: 12 },
      after: ["verify-encryption", "verify-key", "contents"],
      sources: ["gdpr33", "edpbNotification"],
    },
    {
      key: "submit",
      title: {
        fr: "Soumettre la décision, avec ses motifs, au signataire",
        en: "Put the decision, with its reasons, before the signatory",
      },
      instructions: {
        fr: "Joindre la vérification du chiffrement et de la clé. Tant qu’aucun responsable de traitement n’est désigné dans le dossier, le désigner d’abord.",
        en: "Attach the verification of the encryption and of the key. As long as the case names no controller, name it first.",
      },
      at: "case",
      does: "dpo",
      due: { from: "step", step: "opinion", hours: 4 },
      after: ["verify-encryption", "verify-key", "opinion"],
      sources: ["gdpr33"],
    },
    {
      key: "decide",
      title: {
        fr: "Décider, avec les motifs, et signer",
        en: "Decide, with reasons, and sign",
      },
      instructions: {
        fr: "La décision de ne pas notifier est celle du responsable de traitement ; elle se motive par la vérification, pas par la procédure. L’inscription au registre est due dans tous les cas.",
        en: "Not to notify is the controller’s decision; it rests on the verification, not on the procedure. The register entry is owed in every case.",
      },
      at: "organisation",
      does: "signatory",
      due: { from: "obligation", ruleId: "eu.gdpr.33-1", hours: -12 },
      after: ["verify-encryption", "verify-key", "submit"],
      sources: ["gdpr33"],
    },
  ],
};
