import type {
  AddresseeRule,
  Anchor,
  Calendar,
  Citation,
  Confidence,
  LegalStatus,
  Limit,
  Localized,
  Period,
  Rule,
  Version,
  Who,
} from "#law/rule.ts";

/** The same words in French and in English. */
export function say(fr: string, en: string): Localized {
  return { fr, en };
}

/** Cites articles of one text. */
export function act(text: string, url: string): (article: string) => Citation {
  return (article) => ({ text, article, url });
}

export const OPEN = { kind: "open" } as const satisfies Period;

/** Hours of EU law: planned hour by hour, the legal limit under Reg. 1182/71. */
export function euHours(hours: number): Period {
  return { kind: "hours", hours, planned: "K1", legal: "K2" };
}

/** Elapsed hours, one reading. */
export function hours(count: number): Period {
  return { kind: "hours", hours: count, planned: "K1", legal: "K1" };
}

/** Days of EU law: planned without roll-over, the legal limit under Reg. 1182/71 art. 3(4) and (5). */
export function euDays(days: number): Period {
  return { kind: "days", days, planned: "K6", legal: "K4", calendar: "state" };
}

/** Months of EU law, read in the same two ways. */
export function euMonths(months: number): Period {
  return { kind: "months", months, planned: "M", legal: "K5", calendar: "state" };
}

/** Calendar days without roll-over, one reading. */
export function calendarDays(days: number): Period {
  return { kind: "days", days, planned: "K6", legal: "K6" };
}

/** Calendar days whose last one moves to the next working day of a calendar. */
export function rollingDays(days: number, calendar: Calendar): Period {
  return { kind: "days", days, planned: "CD+R", legal: "CD+R", calendar };
}

/** Working days of a calendar, the day of the event not counted. */
export function workingDays(days: number, calendar: Calendar): Period {
  return { kind: "days", days, planned: "BD", legal: "BD", calendar };
}

export const AWARENESS = { kind: "instant", firstOf: ["awareness", "processor_notice"] } as const;
export const DETECTION = {
  kind: "instant",
  firstOf: ["detection", "awareness", "processor_notice"],
} as const;
export const DETERMINATION = { kind: "instant", firstOf: ["determination"] } as const;
/** Discovery: the first day on which it is known to anyone whose knowledge counts. */
export const DISCOVERY = {
  kind: "earliest",
  of: ["detection", "awareness"],
  orElse: ["processor_notice"],
} as const satisfies Anchor;

/** Without personal data there is no personal data breach. */
export const PERSONAL = {
  fact: "personalData",
  releases: { no: "no_personal_data" },
  unclear: ["unknown"],
} as const;

/** The safe harbour of unintelligible data whose key was not taken. */
export const NOT_ENCRYPTED = { fact: "encrypted", releases: { yes: "safe_harbour" }, unclear: [] } as const;

export const CONTROLLING = ["controller", "joint_controller"] as const;

type Dated = {
  limit: Limit;
  cite: Citation;
  confidence: Confidence;
  until?: string;
  status?: LegalStatus;
};

/** The day on which the rules of this pack were last checked. */
const CHECKED_ON = "2026-11-22";

/** One version of a rule, in force from a date unless said otherwise. */
export function since(from: string, { limit, cite, confidence, until, status }: Dated): Version {
  return {
    from,
    until: until ?? null,
    status: status ?? "in_force",
    limit,
    citation: cite,
    checkedOn: CHECKED_ON,
    confidence,
  };
}

type Spec = Pick<Rule, "id" | "duty" | "title" | "label" | "why" | "versions"> &
  Partial<Omit<Rule, "who" | "addressee">> & { who: Partial<Who>; to: string | AddresseeRule };

/** A rule with what most rules share filled in: no threshold, from awareness, met by its first filing. */
export function ruleOf({ who, to, ...spec }: Spec): Rule {
  return {
    thresholds: [],
    anchor: AWARENESS,
    stageOf: null,
    metBy: "first_filing",
    content: [],
    notes: [],
    owedReason: null,
    ...spec,
    who: { roles: [], kinds: [], traits: [], territories: [], ...who },
    addressee: typeof to === "string" ? { kind: "fixed", id: to } : to,
  };
}
