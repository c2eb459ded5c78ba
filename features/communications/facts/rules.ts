import type { Moment } from "#lib/moment.ts";
import { type Coverage, coverageOf, type Persons, type WaveFigures } from "../rules.ts";

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
  readonly persons: Persons;
  readonly reach: Reach | null;
  readonly waves: readonly (WaveFigures & {
    readonly plannedOn: string | null;
    /** The earliest instant at which it can have been sent; null while it is planned. */
    readonly firstAt: number | null;
    readonly sentAt: Moment | null;
    readonly text: { readonly title: string; readonly number: number } | null;
  })[];
};

/** As the CNIL's form asks it: informed, will be, will not be, not determined yet. */
export const INFORMED = ["yes", "will_be", "no", "undetermined"] as const;
export type Informed = (typeof INFORMED)[number];

export type CommunicationFacts = {
  readonly informed: Informed;
  /** When the first wave went out. */
  readonly firstAt: Moment | null;
  /** The day for which the next wave is planned, where none went out yet. */
  readonly plannedOn: string | null;
  /** Persons told, each once; null until somebody was. */
  readonly told: number | null;
  /** By which something was sent, else by which it is planned. */
  readonly channels: readonly string[];
  /** Of the first wave that says with which text. */
  readonly text: { readonly title: string; readonly number: number } | null;
};

const DECIDED_AGAINST = ["decided", "not_required"];

/** What a form asks of one organisation; `state` is its obligation's, null where the law asks nothing. */
export function factsOf(labs: readonly LabRows[], state: string | null): CommunicationFacts {
  const waves = labs.flatMap((lab) => lab.waves);
  const sent = waves
    .filter((wave) => wave.firstAt !== null)
    .sort((a, b) => (a.firstAt ?? 0) - (b.firstAt ?? 0));
  const planned = waves.flatMap(({ plannedOn }) => plannedOn ?? []).sort();
  const told = labs.reduce((sum, lab) => sum + coverageOf(lab.waves, { persons: lab.persons }).told, 0);
  const by = sent.length > 0 ? sent : waves;
  return {
    informed: informedBy({ isSent: sent.length > 0, isPlanned: waves.length > 0, state }),
    firstAt: sent[0]?.sentAt ?? null,
    plannedOn: sent.length > 0 ? null : (planned[0] ?? null),
    told: sent.length > 0 ? told : null,
    channels: [...new Set(by.map(({ channel }) => channel))],
    text: by.find(({ text }) => text !== null)?.text ?? null,
  };
}

type Standing = { readonly isSent: boolean; readonly isPlanned: boolean; readonly state: string | null };

function informedBy({ isSent, isPlanned, state }: Standing): Informed {
  if (isSent || state === "filed") return "yes";
  if (isPlanned) return "will_be";
  return DECIDED_AGAINST.includes(state ?? "") ? "no" : "undetermined";
}

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

/** Laboratories taken together. With one of them uncounted there is no share of the whole. */
export function sumsOf(labs: readonly LabRows[], jointly = 0): Sums {
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
    ...{ uncounted: labs.length - counted.length, labs: labs.length },
    ...{ unreachable: total("unreachable"), email: total("email"), emailOf },
    reached: labs.filter(({ reach }) => reach !== null).length,
    ...{ complaints: of("complaints"), sent: of("sent"), returned: of("returned") },
  };
}
