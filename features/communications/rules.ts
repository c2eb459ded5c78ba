import type { Channel, Measure, PersonGroup, WaveSort } from "./catalogue.ts";

export type Counts = { readonly [name in Measure]?: number };
export type WaveFigures = {
  readonly id: string;
  readonly channel: string;
  readonly sort: string;
  readonly counts: Counts;
};

/** Where the number of persons of a laboratory comes from; without one, no share of it is ever given. */
export type Persons = { readonly count: number; readonly basis: "confirmed" | "estimated" } | null;

export function personsOf(row: {
  readonly personsConfirmed: number | null;
  readonly personsEstimated: number | null;
}): Persons {
  if (row.personsConfirmed !== null) return { count: row.personsConfirmed, basis: "confirmed" };
  return row.personsEstimated === null ? null : { count: row.personsEstimated, basis: "estimated" };
}

const of = ({ counts }: WaveFigures, measure: Measure): number => counts[measure] ?? 0;
const sum = (waves: readonly WaveFigures[], measure: Measure): number =>
  waves.reduce((total, wave) => total + of(wave, measure), 0);

/** How many were written to for the first time, whatever came back. */
export const firstsOf = (waves: readonly WaveFigures[]): number =>
  sum(
    counting(waves).filter(({ sort }) => sort === "first"),
    "sent",
  );

/** Waves that reach persons who can be counted, each once: not those told already, not the public. */
const counting = (waves: readonly WaveFigures[]) =>
  waves.filter(({ channel, sort }) => channel !== "public_notice" && sort !== "reminder");

export type Coverage = {
  readonly persons: Persons;
  /** Sent for the first time or again, less what came back. */
  readonly told: number;
  /** Covered by another organisation's letter, as agreed. */
  readonly jointly: number;
  /** Came back and was not sent again. */
  readonly undelivered: number;
  /** Of a hundred, to the tenth below; null while nobody knows of how many. */
  readonly percent: number | null;
};

/** How many of the persons were told, each counted once. */
export function coverageOf(
  waves: readonly WaveFigures[],
  { persons, jointly = 0 }: { persons: Persons; jointly?: number },
): Coverage {
  const counted = counting(waves);
  const delivered = sum(counted, "sent") - sum(counted, "returned");
  const resent = sum(
    counted.filter(({ sort }) => sort === "resend"),
    "sent",
  );
  return {
    ...{ persons, jointly, told: delivered, undelivered: Math.max(0, sum(counted, "returned") - resent) },
    percent: shareOf(delivered + jointly, persons),
  };
}

/** Never more than a hundred, and a hundred only when it is all of them. */
export function shareOf(told: number, persons: Persons): number | null {
  if (persons === null || persons.count === 0) return null;
  return Math.floor((Math.min(told, persons.count) * 1000) / persons.count) / 10;
}

export type Problem = { readonly path: string; readonly problem: string };

type Asked = {
  /** As it would be with the new figures. */
  readonly wave: WaveFigures;
  /** The laboratory's other waves to the same group, by every channel. */
  readonly others: readonly WaveFigures[];
  readonly persons: Persons;
};

/** What cannot be among the figures of a wave; empty when they can all be true. */
export function problemsIn({ wave, others, persons }: Asked): Problem[] {
  if (wave.channel === "public_notice") return [];
  const most = persons?.count ?? Number.POSITIVE_INFINITY;
  const tooMany = (["planned", "sent", "complaints"] as const)
    .filter((measure) => of(wave, measure) > most)
    .map((path) => ({ path, problem: "moreThanPersons" }));
  const unsent = (["returned", "answered"] as const)
    .filter((measure) => of(wave, measure) > of(wave, "sent"))
    .map((path) => ({ path, problem: "moreThanSent" }));
  return [...tooMany, ...unsent, ...(tooMany.length > 0 ? [] : problemsInAll({ wave, others, persons }))];
}

/** Across the waves of a laboratory each person is told for the first time once, and nobody is written to again without cause. */
function problemsInAll({ wave, others, persons }: Asked): Problem[] {
  const countable = counting(others);
  if (wave.sort === "first") {
    const isTooMany = persons !== null && firstsOf(others) + of(wave, "sent") > persons.count;
    return isTooMany ? [{ path: "sent", problem: "moreThanPersonsInAll" }] : [];
  }
  if (wave.sort !== "resend") return [];
  const resent = sum(
    countable.filter(({ sort }) => sort === "resend"),
    "sent",
  );
  return resent + of(wave, "sent") > sum(countable, "returned") + of(wave, "returned")
    ? [{ path: "sent", problem: "moreThanReturned" }]
    : [];
}

const OF_GROUP: Readonly<Record<string, string>> = {
  moreThanPersons: "moreThanGroup",
  moreThanPersonsInAll: "moreThanGroupInAll",
};

/** Patients are counted in the organisation's file, a group where it is told: whoever typed too many is sent there. */
export function worded({ path, problem }: Problem, personGroup: PersonGroup): Problem {
  return { path, problem: personGroup === "patients" ? problem : (OF_GROUP[problem] ?? problem) };
}

type Reach = { readonly [name in "post" | "email" | "mobile" | "unreachable"]: number | null };

/** Whoever is reached by some channel is not reachable by none; nobody is counted who does not exist. */
export function problemsInReach(reach: Reach, persons: Persons): Problem[] {
  const most = persons?.count ?? Number.POSITIVE_INFINITY;
  const tooMany = (["post", "email", "mobile", "unreachable"] as const)
    .filter((name) => (reach[name] ?? 0) > most)
    .map((path) => ({ path, problem: "moreThanPersons" }));
  if (tooMany.length > 0) return tooMany;
  const reached = Math.max(reach.post ?? 0, reach.email ?? 0, reach.mobile ?? 0);
  return (reach.unreachable ?? 0) + reached > most ? [{ path: "unreachable", problem: "moreThanLeft" }] : [];
}

/** For how many a wave is planned when nobody typed a number: those the channel reaches, else all of them. */
export function plannedCount(
  channel: Channel,
  { reach, persons, sort }: { reach: Reach | null; persons: Persons; sort: WaveSort },
): number | null {
  if (channel === "public_notice" || sort !== "first") return null;
  const byChannel = {
    letter: reach?.post,
    email: reach?.email,
    sms: reach?.mobile,
    telephone: reach?.mobile,
    portal: null,
  };
  return byChannel[channel] ?? (channel === "letter" ? (persons?.count ?? null) : null);
}

export type WaveState = "struck" | "sent" | "planned";

export function waveState({ struckAt, counts }: { struckAt: Date | null; counts: Counts }): WaveState {
  if (struckAt !== null) return "struck";
  return counts.sent === undefined ? "planned" : "sent";
}
