import type { Published } from "../rules.ts";

export const RANSOMWARE: Published = {
  key: "ransomware",
  incidentKinds: ["ransomware"],
  name: { fr: "Rançongiciel", en: "Ransomware" },
  checkedOn: "2026-11-22",
  card: {
    firstHour: [
      {
        fr: "Débrancher du réseau les postes et serveurs touchés, sans les éteindre.",
        en: "Unplug the machines hit from the network; do not switch them off.",
      },
      {
        fr: "Isoler les sauvegardes : les déconnecter avant qu’elles ne soient chiffrées.",
        en: "Isolate the backups: disconnect them before they are encrypted.",
      },
      {
        fr: "Couper les accès distants et les liaisons avec les partenaires.",
        en: "Cut remote accesses and links with partners.",
      },
      {
        fr: "Basculer les examens urgents en mode dégradé, sur papier ; prévenir les services qui attendent des résultats.",
        en: "Move urgent examinations to paper; warn the wards that wait for results.",
      },
      {
        fr: "Photographier le message de rançon, noter l’heure, n’y répondre à personne.",
        en: "Photograph the ransom note, write down the time, answer nobody.",
      },
    ],
    firstDay: [
      {
        fr: "Appeler le CERT Santé : il répond à toute heure.",
        en: "Call CERT Santé: it answers at any hour.",
      },
      {
        fr: "Ouvrir la cellule de crise ; prévenir l’assureur avant d’engager un prestataire.",
        en: "Open the crisis cell; tell the insurer before hiring a responder.",
      },
      {
        fr: "Porter plainte : sans plainte dans les 72 heures, l’assureur n’indemnise pas.",
        en: "File a complaint: without one within 72 hours the insurer does not pay.",
      },
      {
        fr: "Chercher les traces d’un vol de données avant le chiffrement.",
        en: "Look for traces of data theft before the encryption.",
      },
      {
        fr: "Préparer la notification à la CNIL : l’indisponibilité est déjà une violation.",
        en: "Prepare the CNIL notification: unavailability is a breach already.",
      },
    ],
    never: [
      { fr: "Payer, ou négocier sans décision écrite.", en: "Pay, or negotiate without a written decision." },
      {
        fr: "Restaurer avant d’avoir fermé la porte d’entrée.",
        en: "Restore before the way in is closed.",
      },
      {
        fr: "Utiliser la messagerie touchée pour parler de l’attaque.",
        en: "Use the mail system that was hit to speak of the attack.",
      },
    ],
    call: [
      { fr: "CERT Santé, puis le DPO.", en: "CERT Santé, then the DPO." },
      {
        fr: "L’assureur cyber et le prestataire qu’il agrée.",
        en: "The cyber insurer and its approved responder.",
      },
      {
        fr: "Police ou gendarmerie ; 17Cyber oriente.",
        en: "Police or gendarmerie; 17Cyber points the way.",
      },
    ],
  },
  steps: [
    {
      key: "isolate",
      title: { fr: "Isoler les machines et les sauvegardes", en: "Isolate machines and backups" },
      instructions: {
        fr: "Débrancher du réseau sans éteindre ; déconnecter les sauvegardes ; suspendre les synchronisations. Noter chaque geste et son heure.",
        en: "Unplug from the network without switching off; disconnect backups; suspend synchronisations. Note each act and its time.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 1 },
      sources: ["anssiRansomware", "certfrRansomware"],
    },
    {
      key: "feeds",
      title: { fr: "Suspendre les flux avec les partenaires", en: "Suspend feeds with partners" },
      instructions: {
        fr: "Résultats, téléradiologie, facturation, messagerie de santé : couper avant que l’attaque ne passe, et prévenir les partenaires.",
        en: "Results, imaging, billing, health messaging: cut before the attack crosses, and warn the partners.",
      },
      at: "case",
      proposes: "suspend_feeds",
      sources: ["certfrRansomware"],
    },
    {
      key: "ransom",
      title: { fr: "Position sur la rançon", en: "Position on the ransom" },
      instructions: {
        fr: "L’ANSSI recommande de ne jamais payer : rien ne garantit la clé, ni le silence. La position est écrite, et personne n’écrit à l’attaquant sans elle.",
        en: "ANSSI recommends never to pay: nothing assures the key, or silence. The position is written, and nobody writes to the attacker without it.",
      },
      at: "case",
      proposes: "ransom",
      sources: ["anssiRansomware"],
    },
    {
      key: "passwords",
      title: { fr: "Réinitialiser les comptes à privilèges", en: "Reset privileged accounts" },
      instructions: {
        fr: "Administrateurs, comptes de service, accès distants, depuis un poste sain ; l’annuaire est à tenir pour compromis.",
        en: "Administrators, service accounts, remote accesses, from a clean machine; take the directory for compromised.",
      },
      at: "case",
      proposes: "reset_passwords",
      sources: ["certfrRansomware"],
    },
    {
      key: "spokesperson",
      title: { fr: "Désigner qui parle", en: "Name who speaks" },
      instructions: {
        fr: "Dire ce qui fonctionne et ce qui ne fonctionne pas pour les patients ; ne rien dire de l’attaquant.",
        en: "Say what works and what does not for patients; say nothing about the attacker.",
      },
      at: "case",
      proposes: "spokesperson",
      sources: ["anssiCrisis"],
    },
    {
      key: "call-cert",
      title: { fr: "Appeler le CERT Santé et demander de l’aide", en: "Call CERT Santé and ask for help" },
      instructions: {
        fr: "Dire l’effet sur les soins et demander une aide urgente explicitement. Noter le nom de l’interlocuteur et le numéro de dossier.",
        en: "Say the effect on care and ask for urgent help explicitly. Note who answered and the file number.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 2 },
      sources: ["certSante"],
    },
    {
      key: "evidence",
      title: { fr: "Préserver les preuves", en: "Preserve the evidence" },
      instructions: {
        fr: "Images de la mémoire et des disques avant toute réinstallation, message de rançon, journaux des pare-feu et de l’annuaire.",
        en: "Memory and disk images before any reinstallation, the ransom note, firewall and directory logs.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 12 },
      after: ["isolate"],
      sources: ["certfrRansomware"],
    },
    {
      key: "exfiltration",
      title: {
        fr: "Dire si des données ont été emportées",
        en: "Say whether data were carried off",
      },
      instructions: {
        fr: "Volumes sortants, outils de copie, dépôt sur un site de l’attaquant. « Rien vu » n’est pas « rien pris » : écrire ce qui a été regardé.",
        en: "Outgoing volumes, copy tools, the attacker’s site. “Nothing seen” is not “nothing taken”: write what was looked at.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 48 },
      after: ["evidence"],
      sources: ["edpbExamples"],
    },
    {
      key: "degraded",
      title: {
        fr: "Passer en mode dégradé et dire ce qui s’arrête",
        en: "Move to degraded operation and say what stops",
      },
      instructions: {
        fr: "Examens maintenus, examens reportés, transmission des résultats urgents par téléphone avec relecture. Signaler tout patient mis en danger.",
        en: "Examinations kept, examinations put off, urgent results by telephone and read back. Report any patient put in danger.",
      },
      at: "organisation",
      does: "lab_manager",
      due: { from: "logged", hours: 2 },
      sources: ["certSante"],
    },
    {
      key: "complaint",
      title: { fr: "Porter plainte", en: "File a criminal complaint" },
      instructions: {
        fr: "Avec les premières preuves. Demander le récépissé : l’assureur l’exigera.",
        en: "With the first evidence. Ask for the receipt: the insurer will require it.",
      },
      at: "organisation",
      does: "signatory",
      due: { from: "obligation", ruleId: "fr.assurances.l12-10-1", hours: -24 },
      sources: ["insuranceCode", "cyber17"],
    },
    {
      key: "prepare-cnil",
      title: {
        fr: "Préparer la notification initiale à la CNIL",
        en: "Prepare the initial notification to the CNIL",
      },
      instructions: {
        fr: "Perte de disponibilité, et de confidentialité tant que le vol n’est pas exclu. Le complément suivra l’analyse.",
        en: "Loss of availability, and of confidentiality until theft is ruled out. The follow-up comes with the analysis.",
      },
      at: "organisation",
      does: "dpo",
      due: { from: "obligation", ruleId: "eu.gdpr.33-1", hours: -24 },
      sources: ["cnilNotify", "edpbExamples"],
    },
    {
      key: "restore",
      title: { fr: "Restaurer, et vérifier les résultats", en: "Restore, and verify the results" },
      instructions: {
        fr: "Depuis une sauvegarde dont l’intégrité est vérifiée, porte d’entrée fermée. Comparer un échantillon de résultats avec le papier avant de rouvrir.",
        en: "From a backup whose integrity is verified, the way in closed. Compare a sample of results with paper before reopening.",
      },
      at: "case",
      does: "responder",
      due: null,
      after: ["evidence"],
      sources: ["anssiRansomware"],
    },
  ],
};
