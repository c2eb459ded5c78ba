import { isSiren, isSiret } from "#features/organisations/rules.ts";

/**
 * Eighteen organisations with thirty laboratories, all invented: their names say so, their SIREN start with 000 and
 * their FINESS with the department and 999, which nobody is given. What is taken from the reports: six departments in
 * their proportions, one organisation with 121,669 persons, 491,840 persons in all.
 */
export const PERSONS = 491_840;

type Plan = {
  readonly name: string;
  /** Names of its laboratories, each with its weight in the organisation's persons. */
  readonly labs: Readonly<Record<string, number>>;
  /** Weight in the department, or the reported figure itself. */
  readonly weight?: number;
  readonly persons?: number;
  readonly traits?: readonly "cyber_insured"[];
};
type Department = {
  readonly code: string;
  readonly region: string;
  readonly percent: number;
  readonly plans: readonly Plan[];
};

const INSURED = ["cyber_insured"] as const;

/** Reported: 56 36 %, 45 22 %, 27 over 20 %, 22 6 %, 35 about 6 %, 41 over 3 %; what is missing to 100 goes to the two "over". */
const DEPARTMENTS: readonly Department[] = [
  {
    code: "56",
    region: "FR-BRE",
    percent: 36,
    plans: [
      {
        name: "Biologie fictive du Golfe",
        persons: 121_669,
        labs: { "du Phare": 5, "de la Pointe": 4, "des Menhirs": 3 },
        traits: INSURED,
      },
      {
        name: "Groupe inventé des Îles",
        weight: 5,
        labs: { "de l'Embarcadère": 3, "du Sémaphore": 2, "de la Jetée": 2 },
      },
      { name: "SELAS fictive du Blavet", weight: 3, labs: { "du Blavet": 1 }, traits: INSURED },
      { name: "Laboratoire inventé des Landes de Lanvaux", weight: 2, labs: { "de Lanvaux": 1 } },
    ],
  },
  {
    code: "45",
    region: "FR-CVL",
    percent: 22,
    plans: [
      {
        name: "Biologie fictive du Val de Loire",
        weight: 5,
        labs: { "du Pont": 4, "du Quai": 3, "de la Levée": 2 },
        traits: INSURED,
      },
      {
        name: "Groupe inventé du Gâtinais",
        weight: 4,
        labs: { "du Canal": 3, "de l'Écluse": 3, "du Moulin": 2 },
      },
      { name: "SELAS fictive de Sologne", weight: 2, labs: { "des Étangs": 1 } },
      { name: "Laboratoire inventé de Beauce", weight: 2, labs: { "des Blés": 1 } },
    ],
  },
  {
    code: "27",
    region: "FR-NOR",
    percent: 24,
    plans: [
      {
        name: "Biologie fictive de l'Eure",
        weight: 6,
        labs: { "de l'Iton": 4, "de l'Avre": 3, "de la Risle": 2 },
        traits: INSURED,
      },
      { name: "SELAS fictive du Vexin", weight: 3, labs: { "du Vexin": 1 } },
      { name: "Laboratoire inventé du Marais Vernier", weight: 2, labs: { "du Marais": 1 } },
    ],
  },
  {
    code: "22",
    region: "FR-BRE",
    percent: 6,
    plans: [
      {
        name: "Groupe inventé du Trégor",
        weight: 5,
        labs: { "du Granit": 3, "de la Baie": 2, "du Viaduc": 2 },
      },
      { name: "SELAS fictive du Goëlo", weight: 2, labs: { "du Goëlo": 1 } },
      { name: "Laboratoire inventé du Penthièvre", weight: 2, labs: { "du Penthièvre": 1 } },
    ],
  },
  {
    code: "35",
    region: "FR-BRE",
    percent: 6,
    plans: [
      {
        name: "SELAS fictive de Brocéliande",
        weight: 3,
        labs: { "de Brocéliande": 1 },
        traits: INSURED,
      },
      { name: "Laboratoire inventé des Marches", weight: 2, labs: { "des Marches": 1 } },
    ],
  },
  {
    code: "41",
    region: "FR-CVL",
    percent: 6,
    plans: [
      { name: "SELAS fictive du Perche", weight: 3, labs: { "du Perche": 1 } },
      { name: "Laboratoire inventé de la Cisse", weight: 2, labs: { "de la Cisse": 1 } },
    ],
  },
];

/** Of one organisation: what registers it, and the persons of each of its labs by number. */
export type SeededOrganisation = ReturnType<typeof seededOrganisations>[number];

export function seededOrganisations() {
  const totals = shared(
    PERSONS,
    DEPARTMENTS.map(({ percent }) => percent),
  );
  let labNumber = 0;
  return DEPARTMENTS.flatMap((department, index) =>
    planned(department, totals[index] ?? 0).map(({ plan, persons, rank }) => {
      const siren = withKey(`000${department.code}${String(rank).padStart(3, "0")}`);
      const finess = (site: number) =>
        withKey(`${department.code}999${String(rank * 10 + site).padStart(3, "0")}`);
      const counts = shared(persons, Object.values(plan.labs));
      const labs = Object.keys(plan.labs).map((place, lab) => {
        const name = `Laboratoire fictif ${place}`;
        const siret = withKey(`${siren}${String(lab + 1).padStart(4, "0")}`);
        const site = {
          name: `${name}, site principal`,
          siret,
          finessEt: finess(lab + 1),
          timeZone: TIME_ZONE,
          head: true,
        };
        return { number: ++labNumber, name, department: department.code, sites: [site] };
      });
      return {
        input: {
          name: plan.name,
          kind: "laboratory",
          siren,
          finessEj: finess(0),
          country: "FR",
          region: department.region,
          timeZone: TIME_ZONE,
          traits: plan.traits ?? [],
          labs,
        },
        persons: new Map(labs.map(({ number }, lab) => [number, counts[lab] ?? 0])),
      };
    }),
  );
}

const TIME_ZONE = "Europe/Paris";

function planned({ plans }: Department, total: number) {
  const reported = plans.reduce((sum, { persons }) => sum + (persons ?? 0), 0);
  const rest = shared(
    total - reported,
    plans.map(({ weight }) => weight ?? 0),
  );
  return plans.map((plan, index) => ({ plan, rank: index + 1, persons: plan.persons ?? rest[index] ?? 0 }));
}

/** Whole parts in the proportion of the weights that sum to `total` exactly; the last weighted part takes the rounding. */
function shared(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  const last = weights.findLastIndex((weight) => weight > 0);
  const given = parts.reduce((all, part) => all + part, 0);
  return parts.map((part, index) => (index === last ? part + total - given : part));
}

/** The digits with the key that makes them a SIREN, a SIRET or, by the same rule, a FINESS. */
function withKey(digits: string): string {
  const keyed = Array.from({ length: 10 }, (_, key) => `${digits}${key}`);
  return keyed.find((code) => isSiren(code) || isSiret(code)) ?? "";
}
