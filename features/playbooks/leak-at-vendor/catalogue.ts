import type { Published } from "../rules.ts";

export const LEAK_AT_VENDOR: Published = {
  key: "leak_at_vendor",
  incidentKinds: ["leak_at_vendor"],
  name: { fr: "Fuite chez un sous-traitant", en: "Leak at a vendor" },
  checkedOn: "2026-11-22",
  card: {
    firstHour: [
      {
        fr: "Noter l’heure et la source de l’information : c’est peut-être elle qui fait courir les 72 heures de chaque organisme.",
        en: "Write down when and from whom you learned it: it may be what starts each organisation’s 72 hours.",
      },
      {
        fr: "Écrire au sous-traitant : est-ce établi, quelles données, quels clients, depuis quand, l’accès est-il fermé ?",
        en: "Write to the vendor: is it established, which data, which customers, since when, is the access closed?",
      },
      {
        fr: "Faire geler les journaux et suspendre les purges, chez lui et chez vous.",
        en: "Have logs frozen and purges suspended, at the vendor and at your own.",
      },
      {
        fr: "Décider s’il faut couper ses accès et ses flux vers vos systèmes.",
        en: "Decide whether to cut its accesses and feeds to your systems.",
      },
      {
        fr: "Vérifier quels laboratoires utilisaient le produit pendant la période touchée.",
        en: "Check which laboratories ran the product during the period hit.",
      },
    ],
    firstDay: [
      {
        fr: "Retenir, organisme par organisme, l’instant de la prise de connaissance et ses motifs.",
        en: "Retain, organisation by organisation, the instant of awareness and its reasons.",
      },
      {
        fr: "Préparer la notification initiale à la CNIL avec ce qui est connu : le reste viendra en complément.",
        en: "Prepare the initial notification to the CNIL with what is known: the rest follows.",
      },
      {
        fr: "Signaler au CERT Santé si le système d’information ou les soins sont touchés.",
        en: "Report to CERT Santé if the information system or care is hit.",
      },
      {
        fr: "Demander au sous-traitant l’extraction des personnes concernées, par organisme.",
        en: "Ask the vendor for the extract of the persons concerned, per organisation.",
      },
      {
        fr: "Préparer un message d’accueil pour les patients qui appellent ; désigner qui parle.",
        en: "Prepare words for patients who call; name who speaks.",
      },
    ],
    never: [
      {
        fr: "Attendre le rapport final du sous-traitant pour notifier.",
        en: "Wait for the vendor’s final report before notifying.",
      },
      {
        fr: "Télécharger le fichier publié « pour voir » : il contient des données de santé.",
        en: "Download the published file “to have a look”: it holds health data.",
      },
      {
        fr: "Tenir « la CNIL le sait déjà » pour une notification.",
        en: "Take “the CNIL knows already” for a notification.",
      },
    ],
    call: [
      {
        fr: "Le DPO du groupe, puis le directeur de crise.",
        en: "The group’s DPO, then the crisis director.",
      },
      {
        fr: "Le contact incident du sous-traitant (voir le contrat).",
        en: "The vendor’s incident contact (see the contract).",
      },
      {
        fr: "L’assureur cyber, avant d’engager des frais.",
        en: "The cyber insurer, before incurring costs.",
      },
    ],
  },
  steps: [
    {
      key: "record-tip",
      title: {
        fr: "Consigner la première information et sa source",
        en: "Record the first information and its source",
      },
      instructions: {
        fr: "Qui l’a dit, par quel canal, à quelle heure, ce qui est établi et ce qui est supposé. Garder l’original. Chaque organisme aura sa propre prise de connaissance.",
        en: "Who said it, by which channel, when, what is established and what is supposed. Keep the original. Each organisation will have its own awareness.",
      },
      at: "case",
      does: "dpo",
      due: { from: "logged", hours: 1 },
      sources: ["gdpr33"],
    },
    {
      key: "freeze-logs",
      title: { fr: "Geler les journaux et les purges", en: "Freeze logs and purges" },
      instructions: {
        fr: "Les journaux d’accès du produit et de ses interfaces s’effacent souvent en quelques semaines : sans eux, l’étendue ne se prouve plus.",
        en: "Access logs of the product and its interfaces are often erased within weeks: without them the extent can no longer be shown.",
      },
      at: "case",
      proposes: "freeze_logs",
      sources: ["certfrSystem"],
    },
    {
      key: "cut-access",
      title: { fr: "Couper les accès du sous-traitant", en: "Cut the vendor’s access" },
      instructions: {
        fr: "Télémaintenance, comptes de service, liaisons permanentes : à peser contre la continuité des examens, qui en dépend peut-être.",
        en: "Remote maintenance, service accounts, permanent links: to be weighed against the continuity of examinations, which may depend on them.",
      },
      at: "case",
      proposes: "cut_vendor_access",
      sources: ["certfrSystem"],
    },
    {
      key: "spokesperson",
      title: { fr: "Désigner qui parle", en: "Name who speaks" },
      instructions: {
        fr: "Un seul porte-parole pour la presse et les tutelles ; les accueils renvoient à un texte unique.",
        en: "One spokesperson for press and authorities; reception desks refer to one text.",
      },
      at: "case",
      proposes: "spokesperson",
      sources: ["anssiCrisis"],
    },
    {
      key: "vendor-facts",
      title: { fr: "Dire ce qui est établi, par écrit", en: "Say in writing what is established" },
      instructions: {
        fr: "Nature de la violation, période, données, clients concernés, cause connue ou supposée, accès fermé ou non, mesures prises. Ne pas attendre d’être complet : compléter par étapes.",
        en: "Nature of the breach, period, data, customers concerned, known or supposed cause, access closed or not, measures taken. Do not wait to be complete: follow up in phases.",
      },
      at: "vendor",
      does: "vendor_contact",
      due: { from: "logged", hours: 4 },
      sources: ["gdpr33"],
    },
    {
      key: "vendor-preserve",
      title: {
        fr: "Conserver les traces et suspendre les purges",
        en: "Preserve the traces and suspend purges",
      },
      instructions: {
        fr: "Journaux, images des serveurs touchés, copies du fichier diffusé sous scellé. Confirmer par écrit ce qui est conservé, et ce qui ne l’est plus.",
        en: "Logs, images of the servers hit, copies of the spread file kept sealed. Confirm in writing what is preserved and what no longer is.",
      },
      at: "vendor",
      does: "vendor_contact",
      due: { from: "logged", hours: 8 },
      sources: ["certfrSystem"],
    },
    {
      key: "vendor-extract",
      title: {
        fr: "Remettre l’extraction des personnes concernées, par organisme",
        en: "Hand over the extract of persons concerned, per organisation",
      },
      instructions: {
        fr: "Un décompte par organisme et par laboratoire, et par catégorie de données (NIR, mots de passe, commentaires). Par un canal chiffré, à chaque organisme la sienne seulement.",
        en: "A count per organisation and laboratory, and per category of data (NIR, passwords, comments). By an encrypted channel, to each organisation its own only.",
      },
      at: "vendor",
      does: "vendor_contact",
      due: { from: "logged", hours: 48 },
      after: ["vendor-facts"],
      sources: ["gdpr33"],
    },
    {
      key: "scope",
      title: {
        fr: "Établir quels laboratoires utilisaient le produit",
        en: "Establish which laboratories ran the product",
      },
      instructions: {
        fr: "Produit, versions, période : laboratoires à ajouter, laboratoires écartés et pourquoi. Ne pas oublier ceux qui ont changé de logiciel depuis : leurs données anciennes y sont peut-être encore.",
        en: "Product, versions, period: laboratories to add, laboratories ruled out and why. Do not forget those that changed software since: their old data may still be there.",
      },
      at: "case",
      does: "dpo",
      due: { from: "logged", hours: 12 },
      sources: ["edpbExamples"],
    },
    {
      key: "confirm-product",
      title: {
        fr: "Confirmer que nous utilisions le produit, et depuis quand",
        en: "Confirm that we ran the product, and since when",
      },
      instructions: {
        fr: "Dire oui ou non, les dates de début et de fin, et si l’ancien éditeur garde une copie de nos données.",
        en: "Say yes or no, the first and last day, and whether the former vendor keeps a copy of our data.",
      },
      at: "organisation",
      does: "lab_manager",
      due: { from: "logged", hours: 24 },
      sources: ["edpbExamples"],
    },
    {
      key: "awareness",
      title: {
        fr: "Retenir l’instant de la prise de connaissance",
        en: "Retain the instant of awareness",
      },
      instructions: {
        fr: "Comparer les instants candidats (information reçue, levée de doute, avis du sous-traitant, presse) et motiver celui qui est retenu. Planifier sur le plus strict jusque-là.",
        en: "Compare the candidate instants (report, short investigation, vendor’s notice, press) and give reasons for the one retained. Plan on the strictest until then.",
      },
      at: "organisation",
      does: "dpo",
      due: { from: "logged", hours: 24 },
      after: ["record-tip"],
      sources: ["edpbNotification"],
    },
    {
      key: "counts",
      title: {
        fr: "Donner le nombre de personnes et les données touchées",
        en: "Give the number of persons and the data hit",
      },
      instructions: {
        fr: "Une estimation suffit pour la notification initiale ; dire d’où elle vient. Signaler les mots de passe en clair et les commentaires libres.",
        en: "An estimate is enough for the initial notification; say where it comes from. Point out clear-text passwords and free comments.",
      },
      at: "organisation",
      does: "lab_manager",
      due: { from: "obligation", ruleId: "eu.gdpr.33-1", hours: -36 },
      after: ["confirm-product"],
      sources: ["gdpr33"],
    },
    {
      key: "prepare-cnil",
      title: {
        fr: "Préparer la notification initiale à la CNIL",
        en: "Prepare the initial notification to the CNIL",
      },
      instructions: {
        fr: "Avec ce qui est connu ; cocher « initiale » et annoncer le complément. Passé 72 heures, les motifs du retard sont à écrire.",
        en: "With what is known; mark it as initial and announce the follow-up. Past 72 hours the reasons for the delay must be written.",
      },
      at: "organisation",
      does: "dpo",
      due: { from: "obligation", ruleId: "eu.gdpr.33-1", hours: -24 },
      sources: ["cnilNotify", "gdpr33"],
    },
    {
      key: "reception-text",
      title: {
        fr: "Donner à l’accueil le texte unique et le numéro à indiquer",
        en: "Give the reception desk the one text and the number to name",
      },
      instructions: {
        fr: "L’accueil ne confirme pas qu’une personne figure dans le fichier. Il note l’appel et renvoie au DPO.",
        en: "The desk does not confirm that a person is in the file. It notes the call and refers to the DPO.",
      },
      at: "organisation",
      does: "lab_manager",
      due: { from: "logged", hours: 24 },
      sources: ["edpbExamples"],
    },
    {
      key: "complaint",
      title: {
        fr: "Porter plainte, si le contrat d’assurance couvre le risque",
        en: "File a criminal complaint, where the insurance covers the risk",
      },
      instructions: {
        fr: "Le délai court de la connaissance de l’attaque, et vaut aussi pour un système confié à un tiers. Le dialogue avec 17Cyber n’est pas une plainte.",
        en: "Time runs from knowing of the attack, and also for a system entrusted to a third party. A chat with 17Cyber is no complaint.",
      },
      at: "organisation",
      does: "signatory",
      due: { from: "obligation", ruleId: "fr.assurances.l12-10-1", hours: -24 },
      sources: ["insuranceCode", "cyber17"],
    },
  ],
};
