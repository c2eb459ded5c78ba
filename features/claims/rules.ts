import { FIGURES, type Figure } from "./catalogue.ts";

const GROUPED = /^\d{1,3}(?:[\s.,'’]\d{3})*$/;
const MOST_DIGITS = 15;

/** The number that a claim states, whatever separates its thousands; null where it is said in words. */
export function figureOf(value: string): number | null {
  const digits = value.replaceAll(/\D/g, "");
  if (digits.length > MOST_DIGITS) return null;
  return /^\d+$/.test(value) || GROUPED.test(value) ? Number(digits) : null;
}

export function isFigure(about: string): about is Figure {
  return FIGURES.some((one) => one === about);
}

/** What the register and the organisations' files count by themselves. */
export type Registered = {
  readonly organisations: number;
  readonly labs: number;
  /** Laboratories without any count of persons, estimated or confirmed. */
  readonly labsUncounted: number;
  /** Null while no laboratory has a count. */
  readonly persons: number | null;
};

/** Figures adopted for single organisations, added up. */
export type OrganisationSum = {
  readonly about: string;
  readonly sum: number;
  readonly organisations: number;
};

type Adopted = { readonly about: string; readonly value: string };

/** An adopted figure beside what is counted, and how far apart the two are. */
export type Total = {
  readonly about: Figure;
  /** As it was adopted; null where nobody adopted one for the case. */
  readonly adopted: string | null;
  readonly counted: number | null;
  /** Adopted less counted; null where one of them is no number. */
  readonly difference: number | null;
  /** What is not in the count yet: laboratories for persons, else organisations; null where nothing can be missing. */
  readonly missing: number | null;
};

/** The totals that somebody adopted beside the sums that the files give, for what can be compared. */
export function compareTotals(
  adopted: readonly Adopted[],
  registered: Registered,
  sums: readonly OrganisationSum[],
): Total[] {
  return FIGURES.flatMap((about): Total[] => {
    const claimed = adopted.find((one) => one.about === about)?.value ?? null;
    const { counted, missing } = countOf(about, registered, sums);
    if (claimed === null ? !counted : counted === null && about !== "persons") return [];
    const figure = claimed === null ? null : figureOf(claimed);
    const difference = figure === null || counted === null ? null : figure - counted;
    return [{ about, adopted: claimed, counted, difference, missing }];
  });
}

function countOf(about: Figure, registered: Registered, sums: readonly OrganisationSum[]) {
  if (about === "persons") return { counted: registered.persons, missing: registered.labsUncounted };
  if (about === "labs") return { counted: registered.labs, missing: null };
  if (about === "organisations") return { counted: registered.organisations, missing: null };
  const found = sums.find((one) => one.about === about);
  if (found === undefined) return { counted: null, missing: null };
  return { counted: found.sum, missing: Math.max(registered.organisations - found.organisations, 0) };
}

/** Claims about one thing, of the case or of one organisation: those that can contradict one another. */
export type Subject<Claim> = {
  readonly about: string;
  readonly organisationId: string | null;
  readonly claims: readonly Claim[];
  /** How many different things are said. */
  readonly values: number;
};

type Said = { readonly about: string; readonly organisationId: string | null; readonly value: string };

/** Side by side what speaks of the same: figures first, in the order of the catalogue; the case before its parts. */
export function groupBySubject<Claim extends Said>(claims: readonly Claim[]): Subject<Claim>[] {
  const groups = Map.groupBy(claims, ({ about, organisationId }) => `${about} ${organisationId ?? ""}`);
  const place = (about: string) => (isFigure(about) ? FIGURES.indexOf(about) : FIGURES.length);
  return [...groups.values()]
    .flatMap((same): Subject<Claim>[] => {
      const [first] = same;
      if (first === undefined) return [];
      const values = new Set(same.map(({ value }) => figureOf(value) ?? value)).size;
      return [{ about: first.about, organisationId: first.organisationId, claims: same, values }];
    })
    .sort(
      (a, b) =>
        place(a.about) - place(b.about) ||
        a.about.localeCompare(b.about) ||
        Number(a.organisationId !== null) - Number(b.organisationId !== null),
    );
}
