import type { LawCase } from "#law/cases/law-case.ts";
import type { Localized, Rule, Version } from "#law/rule.ts";

/** What is wrong with a rule, or what should be looked at again. `rule` is its id. */
export type RuleFault = { rule: string; what: string; weight: "error" | "warning" };

type Against = { cases: readonly LawCase[]; today: string };

/** Statuses under which a case shows that the rule is owed. */
const OWED: ReadonlySet<string | undefined> = new Set(["due", "open", "undetermined"]);

function isWritten({ fr, en }: Localized): boolean {
  return fr.trim().length > 2 && en.trim().length > 2;
}

function textFaults({ title, label, why, content }: Rule): string[] {
  const words = { title, label, why };
  const named = Object.entries(words).flatMap(([name, text]) =>
    isWritten(text) ? [] : [`its ${name} lacks a text in French or in English`],
  );
  return content.every(isWritten) ? named : [...named, "a line of its content lacks a language"];
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

function versionFaults({ from, until, citation, checkedOn }: Version): string[] {
  const faults: string[] = [];
  if (!isDate(from)) faults.push(`its version starts on "${from}", which is no date`);
  if (until !== null && (!isDate(until) || until < from))
    faults.push(`its version of ${from} ends before it starts`);
  if (citation.text.trim() === "" || citation.article.trim() === "")
    faults.push(`the version of ${from} cites nothing`);
  if (!citation.url?.startsWith("http")) faults.push(`the citation of ${from} links to nothing`);
  if (!isDate(checkedOn)) faults.push(`the version of ${from} does not say when it was checked`);
  return faults;
}

/** Two versions that are in force on one day would make the answer depend on their order. */
function overlapFaults({ versions }: Rule): string[] {
  const sorted = versions.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.flatMap((version, index) => {
    const next = sorted[index + 1];
    const overlaps = next !== undefined && (version.until === null || version.until >= next.from);
    return overlaps ? [`its versions of ${version.from} and ${next.from} overlap`] : [];
  });
}

function isStale(checkedOn: string, today: string): boolean {
  return isDate(checkedOn) && Temporal.PlainDate.from(checkedOn).add({ years: 1 }).toString() < today;
}

function errorsOf(rule: Rule, owed: ReadonlySet<string>): string[] {
  const errors = [...textFaults(rule), ...rule.versions.flatMap(versionFaults), ...overlapFaults(rule)];
  return owed.has(rule.id) ? errors : [...errors, "no case shows it owed"];
}

/**
 * What keeps rules from being relied on: no case, citation, date or text in a language (errors), or a check older
 * than a year on `today`, an ISO date (warnings).
 */
export function findRuleFaults(rules: readonly Rule[], { cases, today }: Against): RuleFault[] {
  const expected = cases.flatMap((lawCase) => lawCase.expect);
  const owed = new Set(expected.filter(({ status }) => OWED.has(status)).map(({ rule }) => rule));
  return rules.flatMap((rule) => {
    const errors = errorsOf(rule, owed).map((what) => ({ rule: rule.id, what, weight: "error" as const }));
    const stale = rule.versions.filter(({ checkedOn }) => isStale(checkedOn, today));
    const warnings = stale.map(({ from, checkedOn }) => ({
      ...{ rule: rule.id, weight: "warning" as const },
      what: `its version of ${from} was last checked on ${checkedOn}, more than a year ago`,
    }));
    return [...errors, ...warnings];
  });
}
