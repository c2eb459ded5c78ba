import type { DraftState } from "../drafts/catalogue.ts";

type Signed = {
  readonly organisationId: string;
  readonly state: DraftState | "none";
  readonly draftId: string | null;
};

export type Counts = {
  /** Signed, and can be filed. */
  readonly ready: number;
  /** Signed, and not to be filed before what contradicts them is settled. */
  readonly held: number;
  readonly waiting: number;
  readonly preparing: number;
  readonly none: number;
  readonly filed: number;
  /** Whose signature is waited for, with how many each. */
  readonly who: readonly { readonly name: string; readonly count: number }[];
  /** How many wait for a signature that nobody may give. */
  readonly nobody: number;
};

/** What can be sent now, and whose signature the rest waits for. */
export function countReady(
  cells: readonly Signed[],
  signersOf: (organisationId: string) => readonly string[],
  /** By draft: how much contradicts it that is open. */
  contradictions: ReadonlyMap<string, number>,
): Counts {
  const count = (...states: readonly string[]) => cells.filter(({ state }) => states.includes(state)).length;
  const held = cells.filter(
    ({ state, draftId }) => state === "signed" && (contradictions.get(draftId ?? "") ?? 0) > 0,
  ).length;
  const waiting = cells.filter(({ state }) => state === "in_review");
  const asked = waiting.map(({ organisationId }) => signersOf(organisationId));
  const names = Map.groupBy(asked.flat(), (name) => name);
  return {
    ...{
      ready: count("signed") - held,
      held,
      waiting: waiting.length,
      preparing: count("preparing", "returned"),
    },
    ...{ none: count("none", "abandoned"), filed: count("filed") },
    who: [...names]
      .map(([name, all]) => ({ name, count: all.length }))
      .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, "fr")),
    nobody: asked.filter((names) => names.length === 0).length,
  };
}
