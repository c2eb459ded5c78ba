import type { Language } from "../texts/catalogue.ts";

type Said = { readonly [name in Language]: readonly string[] };

export type Advice = {
  /** Words of law/vocabulary.ts that this speaks of. */
  readonly categories: readonly string[];
  readonly consequences: Said;
  readonly steps: Said;
  /** Where it comes from, as far as somebody published it; null: written for this catalogue. */
  readonly source: string | null;
};

/**
 * What a leak of each kind of data can lead to, and what a person can do: first words for the two blocks that a letter
 * most often lacks (GDPR 34(2) with 33(3)(c) and (d); in January 2026 the CNIL fined Free and Free Mobile, among other
 * things because neither could be grasped in their e-mail). To be read again by whoever signs; no lawyer has yet.
 */
export const ADVICE: readonly Advice[] = [
  {
    categories: ["identity", "birth_date", "address", "contact"],
    consequences: {
      fr: [
        "Des escrocs peuvent vous appeler, vous écrire ou vous envoyer un SMS en se faisant passer pour le laboratoire, l’Assurance maladie ou votre banque. Ils connaissent votre nom et vos coordonnées : leur message peut sembler vrai.",
      ],
      en: [
        "Fraudsters may call, write or text you and pretend to be the laboratory, your health insurer or your bank. They know your name and contact details, so their message may look real.",
      ],
    },
    steps: {
      fr: [
        "Méfiez-vous de tout message qui parle de vos analyses, de la fuite ou d’un remboursement. Ne cliquez sur aucun lien. N’ouvrez aucune pièce jointe.",
        "Ne donnez jamais un mot de passe, un code reçu par SMS ou un numéro de carte. Nous ne vous les demanderons pas.",
        "En cas de doute, raccrochez et appelez vous-même le numéro que vous connaissez.",
      ],
      en: [
        "Be wary of any message about your tests, this leak or a refund. Do not click on links. Do not open attachments.",
        "Never give a password, a code sent by text message or a card number. We will not ask you for them.",
        "If in doubt, hang up and call the number you already know.",
      ],
    },
    source: null,
  },
  {
    categories: ["nir"],
    consequences: {
      fr: [
        "Votre numéro de sécurité sociale ne change pas. Avec votre nom et votre date de naissance, il peut servir à se faire passer pour vous, par exemple pour demander une prestation ou un remboursement à votre place.",
      ],
      en: [
        "Your social security number does not change. With your name and date of birth, somebody could use it to pose as you, for example to claim a benefit or a refund in your place.",
      ],
    },
    steps: {
      fr: [
        "Regardez régulièrement les remboursements sur votre compte ameli. Signalez à votre caisse toute opération que vous ne reconnaissez pas.",
        "Refusez de donner votre numéro de sécurité sociale à quelqu’un qui vous appelle ou vous écrit sans que vous l’ayez demandé.",
        "Si quelqu’un se sert de votre identité, déposez plainte dans un commissariat ou une gendarmerie. Le site 17cyber.gouv.fr vous oriente, jour et nuit.",
      ],
      en: [
        "Check the refunds on your health insurance account regularly. Report anything that you do not recognise to your insurer.",
        "Do not give your social security number to anyone who calls or writes to you unasked.",
        "If somebody uses your identity, file a complaint with the police. In France, 17cyber.gouv.fr guides you, day and night.",
      ],
    },
    source: "17cyber.gouv.fr (17 December 2024)",
  },
  {
    categories: ["health", "blood_group", "treatment"],
    consequences: {
      fr: [
        "Des informations sur votre santé peuvent être connues de personnes qui n’auraient jamais dû les voir. Quelqu’un pourrait s’en servir pour vous faire pression, vous nuire ou vous vendre de faux soins.",
      ],
      en: [
        "Facts about your health may become known to people who should never have seen them. Somebody could use them to put pressure on you, to harm you or to sell you false treatments.",
      ],
    },
    steps: {
      fr: [
        "Si quelqu’un vous menace de révéler des informations sur votre santé, ne payez pas et ne répondez pas. Gardez les messages et déposez plainte.",
        "Vos soins ne changent pas. N’arrêtez aucun traitement à cause de cette lettre. Parlez-en à votre médecin si vous êtes inquiet.",
      ],
      en: [
        "If somebody threatens to reveal facts about your health, do not pay and do not answer. Keep the messages and file a complaint.",
        "Your care does not change. Do not stop any treatment because of this letter. Talk to your doctor if you are worried.",
      ],
    },
    source: null,
  },
  {
    categories: ["hiv", "pregnancy", "genetic"],
    consequences: {
      fr: [
        "Certaines informations sont particulièrement intimes : un test de dépistage, une grossesse, une donnée génétique. Leur divulgation peut causer une souffrance, un rejet ou une discrimination, dans la famille ou au travail. Une donnée génétique peut aussi concerner vos parents et vos enfants.",
      ],
      en: [
        "Some facts are especially intimate: a screening test, a pregnancy, genetic data. Their disclosure can cause distress, rejection or discrimination, in the family or at work. Genetic data may also concern your parents and children.",
      ],
    },
    steps: {
      fr: [
        "Vous pouvez en parler, en confiance, avec la personne indiquée à la fin de cette lettre ou avec votre médecin.",
        "Personne n’a le droit de vous traiter moins bien à cause de votre état de santé, de votre grossesse ou de vos gènes. Si cela arrive, le Défenseur des droits peut vous aider gratuitement.",
      ],
      en: [
        "You can talk about it in confidence with the contact named at the end of this letter, or with your doctor.",
        "Nobody may treat you worse because of your health, your pregnancy or your genes. If it happens, your national equality body can help you free of charge.",
      ],
    },
    source: null,
  },
  {
    categories: ["credentials", "password_clear"],
    consequences: {
      fr: [
        "Quelqu’un peut ouvrir votre compte de résultats avec votre mot de passe. Si vous l’utilisez ailleurs, il peut aussi ouvrir vos autres comptes : messagerie, banque, achats.",
      ],
      en: [
        "Somebody could open your results account with your password. If you use it elsewhere, they could open your other accounts too: e-mail, bank, shopping.",
      ],
    },
    steps: {
      fr: [
        "Changez dès maintenant ce mot de passe, partout où vous l’utilisez. Commencez par votre messagerie.",
        "Choisissez un mot de passe différent pour chaque compte. Un gestionnaire de mots de passe les retient pour vous.",
        "Activez la double authentification quand elle est proposée.",
      ],
      en: [
        "Change this password now, wherever you use it. Start with your e-mail account.",
        "Choose a different password for each account. A password manager remembers them for you.",
        "Turn on two-step sign-in wherever it is offered.",
      ],
    },
    source: null,
  },
  {
    categories: ["financial"],
    consequences: {
      fr: ["Quelqu’un peut tenter un prélèvement ou un achat avec vos coordonnées bancaires."],
      en: ["Somebody could try to debit your account or to buy something with your bank details."],
    },
    steps: {
      fr: [
        "Vérifiez vos comptes chaque semaine pendant plusieurs mois. Prévenez votre banque de toute opération que vous n’avez pas faite : vous pouvez la contester.",
        "Si un numéro de carte est concerné, demandez à votre banque de faire opposition.",
      ],
      en: [
        "Check your accounts every week for several months. Tell your bank about any payment that you did not make: you can dispute it.",
        "If a card number is concerned, ask your bank to block the card.",
      ],
    },
    source: null,
  },
  {
    categories: ["photo_id", "biometric"],
    consequences: {
      fr: [
        "Avec la copie d’une pièce d’identité, quelqu’un peut se faire passer pour vous, par exemple pour ouvrir un compte ou demander un crédit.",
      ],
      en: [
        "With the copy of an identity document, somebody could pose as you, for example to open an account or ask for a loan.",
      ],
    },
    steps: {
      fr: [
        "Conservez cette lettre : elle aide à prouver l’usurpation si elle arrive.",
        "Vérifiez qu’aucun compte ni crédit n’a été ouvert à votre nom, auprès de votre banque ou de la Banque de France.",
        "Si votre identité est utilisée, déposez plainte tout de suite.",
      ],
      en: [
        "Keep this letter: it helps to prove identity theft if it happens.",
        "Check whether an account or a loan was opened in your name, with your bank or a credit reference agency.",
        "If your identity is used, file a complaint at once.",
      ],
    },
    source: null,
  },
  {
    categories: ["practitioner", "insurer"],
    consequences: {
      fr: ["Un escroc peut citer le nom de votre médecin ou de votre mutuelle pour gagner votre confiance."],
      en: ["A fraudster could name your doctor or your insurer to win your trust."],
    },
    steps: {
      fr: [
        "Si l’on vous appelle au nom de votre médecin ou de votre mutuelle, rappelez-les au numéro que vous avez déjà.",
      ],
      en: [
        "If somebody calls in your doctor’s or insurer’s name, call them back on the number you already have.",
      ],
    },
    source: null,
  },
  {
    categories: ["location", "other"],
    consequences: {
      fr: [
        "D’autres informations vous concernant peuvent être recoupées et servir à mieux vous connaître sans votre accord.",
      ],
      en: [
        "Other facts about you could be put together and used to learn more about you without your consent.",
      ],
    },
    steps: {
      fr: ["Demandez-nous quelles informations sont concernées : vous avez le droit de le savoir."],
      en: ["Ask us which facts are concerned: you have the right to know."],
    },
    source: "GDPR 15",
  },
];
