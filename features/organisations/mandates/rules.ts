type Term = { readonly fromOn: Date; readonly untilOn: Date | null };

export type Standing = "coming" | "valid" | "lapsed";

/** Where a mandate or a contract stands on a day; its first and its last day are within. */
export function standingOn({ fromOn, untilOn }: Term, on: Temporal.PlainDate): Standing {
  const day = on.toString();
  if (fromOn.toISOString().slice(0, 10) > day) return "coming";
  return untilOn !== null && untilOn.toISOString().slice(0, 10) < day ? "lapsed" : "valid";
}

/** What was recorded of a mandate, as it is kept with what was done under it. */
export type UsedMandate = {
  readonly id: string;
  readonly holder: string;
  readonly capacity: string;
  readonly basis: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
};

type Recorded = Term & Pick<UsedMandate, "id" | "holder" | "capacity" | "basis">;

export function usedMandate({ id, holder, capacity, basis, fromOn, untilOn }: Recorded): UsedMandate {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return {
    id,
    holder,
    capacity,
    basis,
    fromOn: day(fromOn),
    untilOn: untilOn === null ? null : day(untilOn),
  };
}

export type MandateStanding =
  | { readonly mandate: Recorded }
  | { readonly mandate: null; readonly why: "lapsed" | "coming" | "never" | "own" };

/** Why none of these holds on a day: the next has not begun, the last is over, or there never was one. */
export function standingAmong(mandates: readonly Term[], on: Temporal.PlainDate) {
  const standings = mandates.map((mandate) => standingOn(mandate, on));
  if (standings.includes("coming")) return "coming";
  return standings.includes("lapsed") ? "lapsed" : "never";
}
