import type { Change } from "#ledger/fold.ts";

/** The field that says of a moment only its day: "filedOn" of "filedAt". */
const dayOf = (name: string): string | null => (name.endsWith("At") ? `${name.slice(0, -2)}On` : null);

/** A moment of which only the day is known is recorded as its first instant, with the day beside it: the day is told. */
export function withDays(changes: readonly Change[]): Change[] {
  return changes.map((change) => {
    const day = changes.find(({ name }) => name === dayOf(change.name));
    if (day === undefined) return change;
    const [from, to] = [day.from, day.to].map((on) => (typeof on === "string" ? on : undefined));
    return { ...change, from: from ?? change.from, to: to ?? change.to };
  });
}

/** The same without the days that a moment tells already. */
export function momentsTold(changes: readonly Change[]): Change[] {
  const told = new Set(changes.flatMap(({ name }) => dayOf(name) ?? []));
  return withDays(changes).filter(({ name }) => !told.has(name));
}
