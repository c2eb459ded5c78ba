import type { Category } from "./vocabulary.ts";

/** Step 1: the class gives the base. Source: ENISA 2013, annex 1. */
const BASE = { simple: 1, behavioural: 2, financial: 3, sensitive: 4 } as const;

export type ContextClass = keyof typeof BASE;

/**
 * Step 2: what the context adds or takes. The paper prints -1 for sensitive data that give no substantial insight;
 * its own result of 1 needs -3. Source: ENISA 2013, annex 1, as implementations reproduce it.
 */
const ADJUSTMENTS = {
  simple: { nothing_aggravating: 0, allows_profiling: 1, reveals_sensitive: 2, critical_for_person: 3 },
  behavioural: { no_insight: -1, base: 0, detailed_profile: 1, sensitive_profile: 2 },
  financial: { no_insight: -2, no_significant_insight: -1, base: 0, enables_fraud: 1 },
  sensitive: { no_insight: -3, general_assumptions: -2, assumptions: -1, base: 0 },
} as const satisfies Record<ContextClass, Record<string, number>>;

type ContextOf<C extends ContextClass> = { class: C; factor: keyof (typeof ADJUSTMENTS)[C] };
export type Context = { [C in ContextClass]: ContextOf<C> }[ContextClass];

/** The data processing context, 1 to 4. Source: ENISA 2013, 4.1 and annex 1. */
export function contextScore(context: Context): number {
  const adjustments: Readonly<Record<string, number>> = ADJUSTMENTS[context.class];
  const score = BASE[context.class] + (adjustments[context.factor] ?? 0);
  return Math.min(4, Math.max(1, score));
}

const PLAIN: Context = { class: "simple", factor: "nothing_aggravating" };
const PROFILE: Context = { class: "simple", factor: "allows_profiling" };
const SENSITIVE: Context = { class: "sensitive", factor: "base" };
const FINANCIAL: Context = { class: "financial", factor: "base" };
const ACCOUNT: Context = { class: "financial", factor: "no_significant_insight" };
const FRAUD: Context = { class: "financial", factor: "enables_fraud" };
const BEHAVIOUR: Context = { class: "behavioural", factor: "base" };

/** The usual context of each category; credentials count as the account that they open. */
const USUAL: Readonly<Record<Category, Context>> = {
  health: SENSITIVE,
  genetic: SENSITIVE,
  biometric: SENSITIVE,
  ethnicOrigin: SENSITIVE,
  healthInferred: { class: "sensitive", factor: "assumptions" },
  dietary: { class: "sensitive", factor: "general_assumptions" },
  cardData: FRAUD,
  bankAccess: FINANCIAL,
  financial: FINANCIAL,
  salary: FINANCIAL,
  bankDetails: ACCOUNT,
  insurance: ACCOUNT,
  behaviouralBilling: BEHAVIOUR,
  credentials: BEHAVIOUR,
  purchase: { class: "behavioural", factor: "no_insight" },
  nationalId: PROFILE,
  idDocument: PROFILE,
  identity: PLAIN,
  contact: PLAIN,
  dateOfBirth: PLAIN,
  gender: PLAIN,
  family: PLAIN,
  image: PLAIN,
  education: PLAIN,
  employment: PLAIN,
  vehicle: PLAIN,
  pseudonym: PLAIN,
  credentialsHashed: PLAIN,
};

/** Categories that say more together than alone, as the published cases score them. */
const TOGETHER: readonly { all: readonly Category[]; context: Context }[] = [
  { all: ["education", "employment"], context: PROFILE },
  { all: ["bankDetails", "idDocument"], context: FRAUD },
  { all: ["insurance", "nationalId"], context: FINANCIAL },
];

/** Circumstances in which even a name is critical, or tells of health. */
const REVEALING: Readonly<Record<string, Context>> = {
  "audience-reveals-health": { class: "simple", factor: "reveals_sensitive" },
  children: { class: "simple", factor: "critical_for_person" },
  newborns: { class: "simple", factor: "critical_for_person" },
  "intimate-images": { class: "simple", factor: "critical_for_person" },
};

function usualContext(category: string): Context {
  return Object.hasOwn(USUAL, category) ? USUAL[category as Category] : SENSITIVE;
}

export type ScoredContext = Context & { categories: readonly string[]; score: number };

/** The context that scores highest; no category known counts as sensitive data. Both lists may be in any order. */
export function highestContext(
  categories: readonly string[],
  aggravations: ReadonlySet<string>,
): ScoredContext {
  const given: ReadonlySet<string> = new Set(categories);
  const contexts: (Context & { categories: readonly string[] })[] = [
    ...categories.toSorted().map((one) => ({ ...usualContext(one), categories: [one] })),
    ...TOGETHER.filter(({ all }) => all.every((one) => given.has(one))).map(({ all, context }) => ({
      ...context,
      categories: all,
    })),
    ...Object.entries(REVEALING)
      .filter(([word]) => aggravations.has(word))
      .map(([, context]) => ({ ...context, categories: categories.toSorted() })),
  ];
  const found: ScoredContext[] = contexts.map((context) => ({ ...context, score: contextScore(context) }));
  const none: ScoredContext = { ...SENSITIVE, categories: [], score: contextScore(SENSITIVE) };
  const best = found.reduce<ScoredContext>(
    (one, other) => (other.score > one.score ? other : one),
    found[0] ?? none,
  );
  const alike = found.filter(({ class: kind, factor }) => kind === best.class && factor === best.factor);
  return { ...best, categories: [...new Set(alike.flatMap((one) => one.categories))].sort() };
}
