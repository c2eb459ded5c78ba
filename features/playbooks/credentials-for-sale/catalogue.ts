import type { Published } from "../rules.ts";

export const CREDENTIALS_FOR_SALE: Published = {
  key: "credentials_for_sale",
  incidentKinds: ["credentials_for_sale"],
  name: { fr: "Identifiants en vente", en: "Credentials for sale" },
  checkedOn: "2026-11-22",
  card: {
    firstHour: [
      {
        fr: "Noter qui le dit, où l’annonce a été vue, à quelle date le fichier remonterait.",
        en: "Note who says so, where the offer was seen, how old the file is said to be.",
      },
      {
        fr: "Demander au CERT qui alerte la liste des comptes de vos domaines, et rien d’autre.",
        en: "Ask the CERT that warns for the accounts of your domains, and nothing else.",
      },
      {
        fr: "Décider de la réinitialisation des mots de passe concernés, sans attendre de savoir d’où ils viennent.",
        en: "Decide to reset the passwords concerned, before knowing where they come from.",
      },
    ],
    firstDay: [
      {
        fr: "Chercher les connexions inhabituelles sur ces comptes : accès distants, messagerie, portails.",
        en: "Look for unusual sign-ins on these accounts: remote access, mail, portals.",
      },
      {
        fr: "Chercher l’origine : hameçonnage, poste infecté, base d’un tiers, service abandonné.",
        en: "Look for the origin: phishing, an infected machine, a third party’s base, an abandoned service.",
      },
      {
        fr: "Exiger un second facteur sur les accès distants.",
        en: "Require a second factor on remote accesses.",
      },
      {
        fr: "Dire aux personnes ce qu’elles doivent changer, ici et ailleurs.",
        en: "Tell people what to change, here and elsewhere.",
      },
    ],
    never: [
      { fr: "Acheter le fichier, ou écrire au vendeur.", en: "Buy the file, or write to the seller." },
      {
        fr: "Essayer les mots de passe pour voir s’ils ouvrent.",
        en: "Try the passwords to see whether they open.",
      },
    ],
    call: [
      { fr: "CERT Santé et CERT-FR.", en: "CERT Santé and CERT-FR." },
      {
        fr: "Le DPO ; il n’y a pas encore de responsable de traitement connu.",
        en: "The DPO; no controller may be known yet.",
      },
    ],
  },
  steps: [
    {
      key: "record-tip",
      title: { fr: "Consigner l’annonce et sa source", en: "Record the offer and its source" },
      instructions: {
        fr: "Qui alerte, où, quand, combien de comptes, quel échantillon a été vu et par qui. Ce qui est rapporté n’est pas encore établi.",
        en: "Who warns, where, when, how many accounts, which sample was seen and by whom. What is reported is not established yet.",
      },
      at: "case",
      does: "dpo",
      due: { from: "logged", hours: 2 },
      sources: ["edpbNotification"],
    },
    {
      key: "ask-cert",
      title: {
        fr: "Demander au CERT les comptes de nos domaines",
        en: "Ask the CERT for the accounts of our domains",
      },
      instructions: {
        fr: "Une liste limitée à vos domaines, par un canal chiffré. Ne demander ni mot de passe, ni fichier entier.",
        en: "A list limited to your domains, by an encrypted channel. Ask for no password and no whole file.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 8 },
      sources: ["certSante"],
    },
    {
      key: "reset",
      title: { fr: "Réinitialiser les mots de passe concernés", en: "Reset the passwords concerned" },
      instructions: {
        fr: "Comptes listés, puis comptes à privilèges ; fermer les sessions ouvertes. Avant d’en connaître l’origine.",
        en: "The accounts listed, then privileged ones; close open sessions. Before the origin is known.",
      },
      at: "case",
      proposes: "reset_passwords",
      sources: ["edpbExamples"],
    },
    {
      key: "portal",
      title: {
        fr: "Fermer le portail si des comptes s’y ouvrent",
        en: "Close the portal if accounts open it",
      },
      instructions: {
        fr: "Tant que les connexions frauduleuses ne sont pas écartées ; prévoir comment les résultats parviennent aux patients et aux prescripteurs.",
        en: "Until fraudulent sign-ins are ruled out; plan how results reach patients and prescribers.",
      },
      at: "case",
      proposes: "close_portal",
      sources: ["edpbExamples"],
    },
    {
      key: "freeze-logs",
      title: { fr: "Geler les journaux de connexion", en: "Freeze the sign-in logs" },
      instructions: {
        fr: "Messagerie, accès distants, portails : sur toute la période depuis laquelle les identifiants circuleraient.",
        en: "Mail, remote access, portals: for the whole time since when the credentials are said to circulate.",
      },
      at: "case",
      proposes: "freeze_logs",
      sources: ["certfrSystem"],
    },
    {
      key: "sign-ins",
      title: { fr: "Chercher les connexions frauduleuses", en: "Look for fraudulent sign-ins" },
      instructions: {
        fr: "Lieux, heures, appareils inhabituels, règles de transfert de courriel, exports. Une connexion réussie change tout : ce n’est plus une liste, c’est un accès.",
        en: "Unusual places, hours, devices, mail forwarding rules, exports. One successful sign-in changes everything: no longer a list, an access.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 24 },
      after: ["ask-cert"],
      sources: ["certfrSystem"],
    },
    {
      key: "origin",
      title: { fr: "Chercher d’où viennent les identifiants", en: "Find where the credentials come from" },
      instructions: {
        fr: "Adresses propres à un service, format des mots de passe, dates : base d’un tiers, hameçonnage, poste infecté. C’est ce qui désigne le responsable de traitement.",
        en: "Addresses used for one service, format of passwords, dates: a third party’s base, phishing, an infected machine. This is what names the controller.",
      },
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 72 },
      after: ["ask-cert"],
      sources: ["edpbNotification"],
    },
    {
      key: "controller",
      title: {
        fr: "Désigner le ou les responsables de traitement",
        en: "Name the controller or controllers",
      },
      instructions: {
        fr: "Ouvrir le dossier de chaque organisme concerné : sa prise de connaissance est celle du jour où il apprend que ses données sont touchées.",
        en: "Open the file of each organisation concerned: its awareness is when it learns that its own data are hit.",
      },
      at: "case",
      does: "dpo",
      due: { from: "step", step: "origin", hours: 4 },
      after: ["origin"],
      sources: ["edpbNotification"],
    },
    {
      key: "tell-staff",
      title: { fr: "Dire au personnel quoi changer", en: "Tell staff what to change" },
      instructions: {
        fr: "Le mot de passe d’ici, et partout où il a resservi ; se méfier des messages qui citent l’affaire. Par un canal qui ne dépend pas du compte touché.",
        en: "The password here, and wherever it was used again; beware of messages that quote the affair. By a channel that does not depend on the account hit.",
      },
      at: "organisation",
      does: "lab_manager",
      due: { from: "logged", hours: 24 },
      sources: ["edpbExamples"],
    },
    {
      key: "prepare-cnil",
      title: {
        fr: "Préparer la notification initiale à la CNIL",
        en: "Prepare the initial notification to the CNIL",
      },
      instructions: {
        fr: "Des mots de passe en clair ou déchiffrables, et à plus forte raison un accès à des dossiers, rendent un risque probable.",
        en: "Passwords in clear or easily broken, and all the more an access to records, make a risk likely.",
      },
      at: "organisation",
      does: "dpo",
      due: { from: "obligation", ruleId: "eu.gdpr.33-1", hours: -24 },
      sources: ["cnilNotify", "edpbExamples"],
    },
  ],
};
