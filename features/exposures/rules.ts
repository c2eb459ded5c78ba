import type { FurtherFacts } from "#features/obligations/facts/rules.ts";
import type { FieldProblem } from "#lib/errors.ts";
import { earliest, type Moment } from "#lib/moment.ts";

/** Awareness may precede detection; then the file says why. */
export function precedesDetection(awareness: Moment | null, detection: Moment | null, zone: string): boolean {
  if (awareness === null || detection === null) return false;
  return Temporal.Instant.compare(earliest(awareness, zone), earliest(detection, zone)) < 0;
}

export function isInFuture(moment: Moment | null, zone: string, now: Temporal.Instant): boolean {
  return moment !== null && Temporal.Instant.compare(earliest(moment, zone), now) > 0;
}

/** Whoever processes for others owes them the notice of art. 33(2): one row for each controller. */
export function tellsControllers({ roles }: { readonly roles: readonly string[] }): boolean {
  return roles.includes("processor") || roles.includes("host");
}

/** Confirmed counts where there are any, else estimates; null while nothing is known. */
export function countPersons(
  labs: readonly { readonly personsEstimated: number | null; readonly personsConfirmed: number | null }[],
): number | null {
  const counts = labs
    .map(({ personsConfirmed, personsEstimated }) => personsConfirmed ?? personsEstimated)
    .filter((count) => count !== null);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

type LabCount = {
  readonly labId: string;
  readonly personsEstimated: number | null;
  readonly personsConfirmed: number | null;
};
type Given = {
  readonly labs: readonly { readonly labId: string; readonly persons: number | null }[];
  readonly basis: "estimated" | "confirmed";
};

/** What each laboratory counts from now on. A new estimate takes the place of what was counted before; no number leaves what was. */
export function countsAfter(labs: readonly LabCount[], { labs: given, basis }: Given): LabCount[] {
  const persons = new Map(given.map((one) => [one.labId, one.persons]));
  return labs.map(({ labId, personsEstimated, personsConfirmed }) => {
    const count = persons.get(labId) ?? null;
    if (count === null) return { labId, personsEstimated, personsConfirmed };
    return basis === "estimated"
      ? { labId, personsEstimated: count, personsConfirmed: null }
      : { labId, personsEstimated, personsConfirmed: count };
  });
}

const FAR = 10;

/** The laboratories, by their place in what was given, whose number is more than ten times the last one or less than its tenth. */
export function farCounts(labs: readonly LabCount[], given: Given["labs"]): number[] {
  const last = new Map(labs.map((lab) => [lab.labId, countPersons([lab])]));
  return given.flatMap(({ labId, persons }, index) => {
    const before = last.get(labId) ?? null;
    if (before === null || persons === null) return [];
    return persons > FAR * before || FAR * persons < before ? [index] : [];
  });
}

/** An authority's order or extension of one duty, or a police statement to wait. */
export type Postponement = {
  readonly kind: "orders" | "extensions" | "holds";
  readonly rule: string | null;
  readonly form: "oral" | "written" | null;
  readonly at: Moment;
  readonly until: Moment | null;
};

/** What is wrong with a postponement: it lies ahead, ends before it starts, or does not say of what. */
export function postponementProblem(
  { kind, rule, form, at, until }: Postponement,
  zone: string,
  now: Temporal.Instant,
): FieldProblem | null {
  if (isInFuture(at, zone, now)) return { path: "at", problem: "inFuture" };
  if (until !== null && Temporal.Instant.compare(earliest(until, zone), earliest(at, zone)) < 0)
    return { path: "until", problem: "endBeforeStart" };
  if (kind !== "holds" && rule === null) return { path: "rule", problem: "choose" };
  if (kind === "holds" && form === null) return { path: "form", problem: "choose" };
  return kind === "extensions" && until === null ? { path: "until", problem: "required" } : null;
}

/** A day means its first instant where it starts, as the engine reads instants alone here. */
export function withPostponement(
  further: FurtherFacts,
  { kind, rule, form, at, until }: Postponement,
  zone: string,
): FurtherFacts {
  const span = {
    at: earliest(at, zone).toString(),
    until: until === null ? null : earliest(until, zone).toString(),
  };
  if (kind === "holds") {
    const hold = { kind: "law_enforcement" as const, form, ...span };
    return { ...further, holds: [...(further.holds ?? []), hold] };
  }
  return { ...further, [kind]: [...(further[kind] ?? []), { rule: rule ?? "", ...span }] };
}

type Retained = {
  readonly awareness: Moment | null;
  readonly note: string;
  readonly detection: Moment | null;
  readonly zone: string;
};

/** What is wrong with a retained awareness: it lies ahead, or before detection without saying why. */
export function awarenessProblem(
  { awareness, note, detection, zone }: Retained,
  now: Temporal.Instant,
): FieldProblem | null {
  if (isInFuture(awareness, zone, now)) return { path: "awareness", problem: "inFuture" };
  if (note === "" && precedesDetection(awareness, detection, zone))
    return { path: "note", problem: "justifyEarlier" };
  return null;
}
