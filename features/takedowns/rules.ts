import type { CopyState } from "./catalogue.ts";

export type StepTaken = {
  readonly step: string;
  readonly result: string | null;
  /** The earliest instant it can have happened at. */
  readonly at: number;
  readonly recordedAt: number;
};

/**
 * How a copy stands, derived from its steps in the order in which they happened: what was seen of it last counts
 * before what was asked. A copy that was gone or blocked and is seen again has reappeared.
 */
export function copyState(steps: readonly StepTaken[]): CopyState {
  const inOrder = steps.toSorted((a, b) => a.at - b.at || a.recordedAt - b.recordedAt);
  let state: CopyState = "found";
  for (const one of inOrder) state = after(state, one);
  return state;
}

function after(state: CopyState, { step, result }: StepTaken): CopyState {
  const isAway = state === "gone" || state === "blocked";
  switch (step) {
    case "checked":
      if (result === "gone") return state === "blocked" ? "blocked" : "gone";
      return isAway ? "reappeared" : state;
    case "removed":
      return "gone";
    case "blocked":
      return "blocked";
    case "court_order":
      return isAway ? state : "ordered";
    default:
      return isAway || state === "ordered" ? state : "asked";
  }
}

/** Whether anybody can still open it, as far as the records say. */
export const isStillOnline = (state: CopyState): boolean => state !== "gone" && state !== "blocked";
