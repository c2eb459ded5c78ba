import { type Coverage, coverageOf, type Persons, shareOf, type WaveFigures } from "../rules.ts";

export type Reach = {
  readonly post: number | null;
  readonly email: number | null;
  readonly mobile: number | null;
  readonly unreachable: number | null;
  readonly source: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
};

/** One laboratory with its waves that were not struck. */
export type LabRows = {
  readonly labId: string;
  readonly organisationId: string;
  readonly persons: Persons;
  readonly reach: Reach | null;
  readonly waves: readonly WaveFigures[];
};

export type Sums = Coverage & {
  /** Laboratories whose persons nobody counted. */
  readonly uncounted: number;
  readonly labs: number;
  /** Reachable by no channel, where somebody counted; null where nobody did. */
  readonly unreachable: number | null;
  readonly email: number | null;
  /** The persons of the laboratories that counted their e-mail addresses; null where one does not know its persons. */
  readonly emailOf: number | null;
  /** Laboratories that counted who can be reached how. */
  readonly reached: number;
  readonly complaints: number;
  readonly sent: number;
  readonly returned: number;
};

/** By organisation: persons whom another tells for it, as agreed. */
type Jointly = ReadonlyMap<string, number>;
const NOBODY: Jointly = new Map();

/** Laboratories taken together. With one of them uncounted there is no share of the whole. */
export function sumsOf(labs: readonly LabRows[], joint = NOBODY): Sums {
  const organisations = Map.groupBy(labs, ({ organisationId }) => organisationId);
  const jointly = [...organisations.keys()].reduce((sum, id) => sum + (joint.get(id) ?? 0), 0);
  const reached = [...organisations].reduce(
    (sum, [id, own]) => sum + reachedAmong(own, joint.get(id) ?? 0),
    0,
  );
  const counted = labs.flatMap(({ persons }) => (persons === null ? [] : [persons]));
  const persons: Persons =
    counted.length < labs.length || labs.length === 0
      ? null
      : {
          count: counted.reduce((sum, { count }) => sum + count, 0),
          basis: counted.every(({ basis }) => basis === "confirmed") ? "confirmed" : "estimated",
        };
  const waves = labs.flatMap((lab) => lab.waves);
  const total = (name: "unreachable" | "email") => {
    const known = labs.flatMap(({ reach }) => reach?.[name] ?? []);
    return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
  };
  const withEmail = labs.filter(({ reach }) => (reach?.email ?? null) !== null);
  const isKnown = withEmail.length > 0 && withEmail.every((lab) => lab.persons !== null);
  const emailOf = isKnown ? withEmail.reduce((sum, lab) => sum + (lab.persons?.count ?? 0), 0) : null;
  const of = (measure: "complaints" | "sent" | "returned") =>
    waves
      .filter(({ channel }) => channel !== "public_notice")
      .reduce((sum, { counts }) => sum + (counts[measure] ?? 0), 0);
  return {
    ...coverageOf(waves, { persons, jointly }),
    percent: shareOf(reached, persons),
    ...{ uncounted: labs.length - counted.length, labs: labs.length },
    ...{ unreachable: total("unreachable"), email: total("email"), emailOf },
    reached: labs.filter(({ reach }) => reach !== null).length,
    ...{ complaints: of("complaints"), sent: of("sent"), returned: of("returned") },
  };
}

/** Of one organisation's persons, how many were told by anybody: one told beyond a count is nobody of another laboratory. */
function reachedAmong(labs: readonly LabRows[], jointly: number): number {
  const most = (persons: Persons) => persons?.count ?? Number.POSITIVE_INFINITY;
  const told = labs.reduce(
    (sum, { waves, persons }) => sum + Math.min(coverageOf(waves, { persons }).told, most(persons)),
    0,
  );
  const all = labs.reduce((sum, { persons }) => sum + most(persons), 0);
  return Math.min(told + jointly, all);
}
