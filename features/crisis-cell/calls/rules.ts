import { CONTACT_PARTS } from "#features/organisations/readiness/catalogue.ts";

export type Called = { readonly result: string; readonly calledAt: number };

export type Line = { readonly id: string; readonly rank: number; readonly calls: readonly Called[] };

/** Reached at the last call: nobody needs to call them again. */
export function isReached({ calls }: Pick<Line, "calls">): boolean {
  return lastCall(calls)?.result === "reached";
}

export function lastCall<T extends Called>(calls: readonly T[]): T | null {
  return calls.toSorted((a, b) => b.calledAt - a.calledAt)[0] ?? null;
}

/**
 * Whom to call next: who was never called, in the order of the tree; then whom nobody reached, the call that lies
 * furthest back first. A wrong number is nobody to call.
 */
export function callOrder<T extends Line>(lines: readonly T[]): T[] {
  const open = lines.filter((line) => !isReached(line) && lastCall(line.calls)?.result !== "wrong_number");
  const at = ({ calls }: T) => lastCall(calls)?.calledAt ?? Number.NEGATIVE_INFINITY;
  return open.toSorted((a, b) => (at(a) === at(b) ? a.rank - b.rank : at(a) - at(b)));
}

type Reachable = { readonly name: string; readonly phone: string | null };

export type ReadyContact = Reachable & {
  readonly id: string;
  readonly organisationId: string;
  readonly part: string;
  readonly firm: string;
};

/** Contacts as people to call: who stands in several files once, who is in the tree already not at all. */
export function mergeContacts(contacts: readonly ReadyContact[], taken: readonly Reachable[]) {
  const known = new Set(taken.map(keyOf));
  const named = contacts.map(({ firm, ...contact }) => ({
    ...contact,
    name: [contact.name, firm].filter(Boolean).join(", "),
  }));
  const order: readonly string[] = CONTACT_PARTS;
  return [...Map.groupBy(named, keyOf)]
    .filter(([key]) => !known.has(key))
    .flatMap(([, [first, ...others]]) =>
      first === undefined
        ? []
        : [{ ...first, organisationId: others.length > 0 ? null : first.organisationId }],
    )
    .toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part));
}

const keyOf = ({ name, phone }: Reachable): string => `${name}|${phone?.replace(/[^\d+]/g, "") ?? ""}`;
