type Term = { readonly fromOn: Date; readonly untilOn: Date | null };

export type Standing = "coming" | "valid" | "lapsed";

/** Where a mandate or a contract stands on a day; its first and its last day are within. */
export function standingOn({ fromOn, untilOn }: Term, on: Temporal.PlainDate): Standing {
  const day = on.toString();
  if (fromOn.toISOString().slice(0, 10) > day) return "coming";
  return untilOn !== null && untilOn.toISOString().slice(0, 10) < day ? "lapsed" : "valid";
}
