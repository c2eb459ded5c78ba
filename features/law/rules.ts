import { PACKS, type PackKey } from "#law/pack.ts";
import type { ClockCode, Confidence, Limit, Rule, Version } from "#law/rule.ts";
import { nearestVersion } from "#law/versions.ts";

export const STANDINGS = ["in_force", "not_yet", "proposed", "repealed"] as const;
export type Standing = (typeof STANDINGS)[number];

export const CONFIDENCES = [
  "official_text",
  "reproduced_text",
  "secondary_source",
  "from_memory",
] as const satisfies readonly Confidence[];

/** The version that says where a rule stands on a day (ISO date): the one that runs then, else the nearest. */
export function versionAt(rule: Rule, on: string): Version {
  const runs = rule.versions.find(({ from, until }) => from <= on && (until === null || on <= until));
  return runs ?? nearestVersion(rule, on);
}

/** Whether a rule binds on a day, does not yet, is only proposed, or has ended. */
export function standingOf(rule: Rule, on: string): Standing {
  const { from, until, status } = versionAt(rule, on);
  if (status === "proposal") return "proposed";
  if (status === "adopted_not_applicable" || from > on) return "not_yet";
  return until !== null && until < on ? "repealed" : "in_force";
}

/** Was the wording last looked at more than a year before this day? */
export function isStale(checkedOn: string, on: string): boolean {
  return Temporal.PlainDate.from(checkedOn).add({ years: 1 }).toString() < on;
}

export type PackState = {
  readonly pack: PackKey | "all";
  /** Rules of law with an id of their own, and the texts of territories that share them. */
  readonly rules: number;
  readonly texts: number;
  readonly standings: Readonly<Record<Standing, number>>;
  readonly confidences: Readonly<Record<Confidence, number>>;
  readonly oldestCheckOn: string;
  readonly isStale: boolean;
};

/** How a pack stands on a day: counted by texts, since each territory's text is checked for itself. */
export function stateOfPack(pack: PackState["pack"], rules: readonly Rule[], on: string): PackState {
  const standings = { in_force: 0, not_yet: 0, proposed: 0, repealed: 0 };
  const confidences = { official_text: 0, reproduced_text: 0, secondary_source: 0, from_memory: 0 };
  for (const rule of rules) {
    standings[standingOf(rule, on)] += 1;
    confidences[versionAt(rule, on).confidence] += 1;
  }
  const checks = rules.flatMap(({ versions }) => versions.map(({ checkedOn }) => checkedOn));
  const oldestCheckOn = checks.reduce((oldest, one) => (one < oldest ? one : oldest));
  const ids = new Set(rules.map(({ id }) => id));
  return {
    ...{ pack, rules: ids.size, texts: rules.length, standings, confidences },
    ...{ oldestCheckOn, isStale: isStale(oldestCheckOn, on) },
  };
}

/** Every pack, in the order in which they are shown, and all of them together. */
export function statesOfPacks(on: string): { packs: PackState[]; all: PackState } {
  const packs = Object.entries(PACKS).map(([pack, rules]) => stateOfPack(pack as PackKey, rules, on));
  return { packs, all: stateOfPack("all", Object.values(PACKS).flat(), on) };
}

/** What tells the editions of one id apart in an address: the first territory, or where the rule looks instead. */
export function editionKey({ who }: Pick<Rule, "who">): string {
  return who.territories[0] ?? (who.outside ? "outside" : "any");
}

/** The reading to plan on, and the latest lawful one. */
export type Which = "planned" | "legal";

/** The clocks that count one reading of a limit; a date taken from another rule is counted there. */
export function clocksOfReading(limit: Limit, which: Which): readonly ClockCode[] {
  switch (limit.kind) {
    case "readings":
      return clocksOfReading(limit[which], which);
    case "min":
    case "max":
      return unique(
        limit.of.flatMap((term) => ("period" in term ? clocksOfReading(term.period, which) : [])),
      );
    case "hours":
    case "days":
    case "months":
      return [limit[which]];
    case "open":
      return ["K0"];
    case "order":
      return ["ORDER"];
    case "year_end":
      return ["K6"];
    case "fixed_date":
      return ["FIX"];
  }
}

/** Every clock that a rule is counted by, in any of its versions. */
export function clocksOfRule({ versions }: Pick<Rule, "versions">): readonly ClockCode[] {
  const limits = versions.map(({ limit }) => limit);
  return unique(
    limits.flatMap((limit) => [...clocksOfReading(limit, "planned"), ...clocksOfReading(limit, "legal")]),
  );
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** Small letters without accents, so that "reunion" finds La Réunion. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']/g, " ").toLowerCase();
}

/** Does a text, already folded, hold every word that is looked for? */
export function holdsAll(hay: string, sought: string): boolean {
  return folded(sought)
    .split(/\s+/)
    .every((word) => hay.includes(word));
}
