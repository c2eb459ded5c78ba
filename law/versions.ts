import type { Rule, Version } from "./rule.ts";

function binds({ status }: Version): boolean {
  return status === "in_force" || status === "agreed";
}

/**
 * The version of a rule in force on a calendar date, a clause between its first and its last day, or null. Proposals
 * and texts not yet applicable are none.
 */
export function versionOn(rule: Rule, date: string): Version | null {
  for (const version of rule.versions) {
    const started = version.from <= date;
    const ended = version.until !== null && date > version.until;
    if (binds(version) && started && !ended) return version;
  }
  return null;
}

/** The version that says most about a rule that was not in force on a date: the last one begun, else the first. */
export function nearestVersion(rule: Rule, date: string): Version {
  return rule.versions.findLast((version) => version.from <= date) ?? rule.versions[0];
}

/** What assuming a rule switches on: its proposal, or its text that is not applicable yet. Never a repealed one, nor a clause. */
export function assumedVersion(rule: Rule, date: string): Version | null {
  return (
    rule.versions.findLast(
      ({ status, from }) => status !== "agreed" && (status !== "in_force" || from > date),
    ) ?? null
  );
}
