export const LANGUAGES = ["fr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Whom a text speaks to: patients, those who read for them, or persons who are no patients. */
export const AUDIENCES = [
  "adults",
  "minors",
  "protected_adults",
  "relatives",
  "prescribers",
  "staff",
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What GDPR 34(2) asks of every text, whatever the channel, in the order in which it is read. */
export const MANDATORY_BLOCKS = [
  "subject",
  "nature",
  "consequences",
  "advice",
  "measures",
  "contact",
] as const;

/** What one channel needs besides. */
export const CHANNEL_BLOCKS = {
  public_notice: "concerned",
  telephone: "script",
  sms: "sms",
} as const;

export const BLOCKS = [...MANDATORY_BLOCKS, "concerned", "script", "sms"] as const;
export type Block = (typeof BLOCKS)[number];

/** What stands for a fact of each laboratory until its letters are made. */
export const PLACEHOLDERS = ["lab", "address", "contact", "hotline", "hours"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** How long a block may be. */
export const LONGEST: Readonly<Record<Block, number>> = {
  subject: 200,
  nature: 6_000,
  consequences: 6_000,
  advice: 8_000,
  measures: 6_000,
  contact: 2_000,
  concerned: 3_000,
  script: 6_000,
  sms: 1_000,
};

type Said = { readonly [name in Language]: readonly string[] };

/** What a variant says before the consequences, and which steps it adds to those of the data. */
export type Variant = {
  readonly lead: Said;
  readonly steps: Said;
  /** Nothing that is said to the living: these words stand instead. */
  readonly instead?: true;
};

/** First words for readers who are not the person concerned; like the advice, to be read again by whoever signs. */
export const VARIANTS: { readonly [name in Audience]?: Variant } = {
  minors: {
    lead: {
      fr: [
        "Les données concernées sont celles de votre enfant. Dans cette lettre, « vous » et « vos » valent donc pour lui : c’est son nom, ce sont ses informations.",
      ],
      en: [
        "The data concerned are your child’s. In this letter “you” and “your” therefore stand for your child: the name and the facts are theirs.",
      ],
    },
    steps: {
      fr: [
        "Si votre enfant est en âge de comprendre, dites-lui de ne répondre à aucun message sur ses analyses et de vous prévenir.",
        "Gardez cette lettre et remettez-la-lui à sa majorité : certaines informations le suivront toute sa vie.",
      ],
      en: [
        "If your child is old enough to understand, tell them to answer no message about their tests and to let you know.",
        "Keep this letter and give it to them when they come of age: some of these facts will follow them all their life.",
      ],
    },
  },
  protected_adults: {
    lead: {
      fr: [
        "Les données concernées sont celles de la personne que vous assistez ou représentez. Dans cette lettre, « vous » et « vos » valent donc pour elle.",
      ],
      en: [
        "The data concerned are those of the person whom you assist or represent. In this letter “you” and “your” therefore stand for that person.",
      ],
    },
    steps: {
      fr: [
        "Expliquez-lui cette lettre autant que possible. Faites avec elle, ou en son nom, les démarches que votre mission permet.",
        "Surveillez ses comptes et son courrier : une demande inhabituelle faite en son nom doit vous alerter.",
      ],
      en: [
        "Explain this letter to them as far as possible. Take the steps that your role allows with them, or for them.",
        "Watch their accounts and their mail: an unusual request made in their name should alert you.",
      ],
    },
  },
  relatives: {
    instead: true,
    lead: {
      fr: [
        "Les données concernées sont celles de votre proche décédé. Nous savons que cette lettre peut être difficile à recevoir.",
        "Des escrocs peuvent se servir de son nom ou de ses numéros pour demander une prestation ou ouvrir un compte. Ils peuvent aussi vous appeler en disant régler sa succession.",
        "Des informations sur sa santé peuvent être connues de tiers. Certaines, comme une donnée génétique, peuvent aussi concerner sa famille.",
      ],
      en: [
        "The data concerned are those of your relative who has died. We know that this letter may be hard to receive.",
        "Fraudsters may use their name or numbers to claim a benefit or to open an account. They may also call you and say that they settle the estate.",
        "Facts about their health may become known to others. Some, like genetic data, may also concern the family.",
      ],
    },
    steps: {
      fr: [
        "Méfiez-vous de tout message qui parle de votre proche, d’un remboursement ou de sa succession. Ne cliquez sur aucun lien et ne payez rien.",
        "Prévenez sa banque, sa caisse d’assurance maladie et la personne qui règle la succession. Demandez-leur de vous signaler toute demande faite en son nom.",
        "Si quelqu’un se sert de son identité, déposez plainte. Le site 17cyber.gouv.fr vous oriente, jour et nuit.",
        "Vous pouvez nous demander quelles informations sont concernées. L’article 85 de la loi Informatique et Libertés dit quels droits ont les proches.",
      ],
      en: [
        "Be wary of any message about your relative, a refund or the estate. Do not click on links and pay nothing.",
        "Tell their bank, their health insurer and whoever settles the estate. Ask them to report any request made in their name to you.",
        "If somebody uses their identity, file a complaint with the police. In France, 17cyber.gouv.fr guides you, day and night.",
        "You can ask us which facts are concerned. In France, Article 85 of the Data Protection Act says which rights relatives have.",
      ],
    },
  },
};
