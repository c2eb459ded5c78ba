import type { FactId } from "#law/forms/fact-ids.ts";

type Subject = {
  readonly facts: readonly FactId[];
  /** Among whom it is one and the same: all documents of the case, one organisation's, or nobody's but its own. */
  readonly among: "case" | "organisation" | "itself";
};

/** What documents of one case can contradict each other in, by the fact that fills it. */
export const MATTERS = {
  occurrence: { facts: ["case.startedAt"], among: "case" },
  end: { facts: ["case.endedAt"], among: "case" },
  ongoing: { facts: ["case.ongoing"], among: "case" },
  detection: { facts: ["case.detectedAt"], among: "case" },
  awareness: { facts: ["awareness.at"], among: "organisation" },
  late: { facts: ["awareness.late"], among: "itself" },
  notice: { facts: ["processor.noticeAt"], among: "organisation" },
  natures: { facts: ["case.natures"], among: "case" },
  cause: { facts: ["case.cause"], among: "case" },
  categories: { facts: ["case.dataCategories"], among: "case" },
  processor: { facts: ["processor.name"], among: "case" },
  persons: { facts: ["persons.count", "persons.total"], among: "organisation" },
  records: { facts: ["records.count"], among: "organisation" },
  told: { facts: ["told.count"], among: "itself" },
  number: { facts: ["filings.authorityNumber"], among: "organisation" },
  others: { facts: ["filings.others", "filings.all"], among: "itself" },
} as const satisfies Readonly<Record<string, Subject>>;
export type Matter = keyof typeof MATTERS;
