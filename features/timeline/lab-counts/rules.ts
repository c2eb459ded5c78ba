export type LabCount = {
  readonly labId: string;
  /** What was counted, else the estimate; null: no number yet. */
  readonly persons: number | null;
  readonly basis: "estimated" | "confirmed";
};

/** What a recorded field says of the persons of each laboratory; null for any other list. */
export function labCountsIn(value: unknown): LabCount[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const counts = value.flatMap((row) => labCountIn(row) ?? []);
  return counts.length === value.length ? counts : null;
}

const COUNTED = ["labId", "personsEstimated", "personsConfirmed"];

/** The same of one row of such a list. */
export function labCountIn(row: unknown): LabCount | null {
  if (typeof row !== "object" || row === null) return null;
  const {
    labId,
    personsEstimated = null,
    personsConfirmed = null,
  } = row as Readonly<Record<string, unknown>>;
  if (typeof labId !== "string" || !Object.keys(row).every((name) => COUNTED.includes(name))) return null;
  const basis = typeof personsConfirmed === "number" ? "confirmed" : "estimated";
  const persons = personsConfirmed ?? personsEstimated;
  return { labId, persons: typeof persons === "number" ? persons : null, basis };
}

export type CountChange = { readonly from: LabCount | null; readonly to: LabCount };

/** Each laboratory whose number changed; all of them where nothing is known of before. */
export function countChanges(from: unknown, to: unknown): CountChange[] {
  const before = new Map(labCountsIn(from)?.map((one) => [one.labId, one]));
  return (labCountsIn(to) ?? [])
    .map((one) => ({ from: before.get(one.labId) ?? null, to: one }))
    .filter((change) => change.from?.persons !== change.to.persons || change.from?.basis !== change.to.basis);
}
