import { earliest, type Moment } from "#lib/moment.ts";

export type Candidate = {
  readonly id: string;
  readonly moment: Moment;
  readonly reading: string;
  readonly setAsideAt: Date | null;
};

export type Position = { readonly id: string; readonly candidateId: string; readonly nature: string };

type Sheet<C extends Candidate> = {
  readonly candidates: readonly C[];
  readonly positions: readonly Position[];
};

/** The controller's position in force: the last one retained. */
export function inForce<P extends Position>(positions: readonly P[]): P | null {
  return positions.findLast(({ nature }) => nature === "retained") ?? null;
}

type Advice = Pick<Position, "candidateId" | "nature"> & { readonly recordedById: string | null };

/** Did this member advise to retain that candidate? */
export function advised(positions: readonly Advice[], { candidateId, memberId }: Advising): boolean {
  return positions.some(
    (position) =>
      position.nature === "advised" &&
      position.candidateId === candidateId &&
      position.recordedById === memberId,
  );
}

type Advising = { readonly candidateId: string; readonly memberId: string };

/**
 * The candidate from which the file is planned: the retained one, else the earliest that nobody set aside. A day is
 * read from its first instant; beside an instant at that very moment, the instant is the stricter.
 */
export function plannedOn<C extends Candidate>({ candidates, positions }: Sheet<C>, zone: string): C | null {
  const retained = inForce(positions);
  if (retained !== null) return candidates.find(({ id }) => id === retained.candidateId) ?? null;
  const open = candidates.filter(({ setAsideAt }) => setAsideAt === null);
  return open.toSorted((one, other) => compareStrictness(one, other, zone))[0] ?? null;
}

export function compareStrictness(
  one: Pick<Candidate, "moment">,
  other: Pick<Candidate, "moment">,
  zone: string,
): number {
  const order = Temporal.Instant.compare(earliest(one.moment, zone), earliest(other.moment, zone));
  return order === 0 ? precision(one.moment) - precision(other.moment) : order;
}

const precision = (moment: Moment): number => (typeof moment === "string" ? 0 : 1);

export function isSameMoment(one: Moment, other: Moment): boolean {
  if (typeof one === "string" || typeof other === "string") return one === other;
  return one.date === other.date;
}

type OnFile = {
  readonly awareness: Moment | null;
  readonly processorNotice: Moment | null;
};

/**
 * What the file was planned from and no candidate says: it goes on the sheet with the first act on it, so that no
 * later candidate moves a date later unseen. Before there is a sheet, without an awareness, the vendor's notice counts.
 */
export function notYetOnSheet(
  candidates: readonly Pick<Candidate, "moment">[],
  { awareness, processorNotice }: OnFile,
): Moment | null {
  const counted = awareness ?? (candidates.length === 0 ? processorNotice : null);
  if (counted === null) return null;
  return candidates.some(({ moment }) => isSameMoment(moment, counted)) ? null : counted;
}
