import { type Filer, isForThem } from "../filers/rules.ts";

/** Nobody does more than three things at once. */
export const ACTS_AT_ONCE = 3;

type Duty = { readonly state: string; readonly filer: Filer };

/** What an organisation owes, told apart: what its people do first, what somebody else does for them, and what comes later. */
export function divideDuties<T extends Duty>(duties: readonly T[], room: number) {
  const present = duties.filter(({ state }) => state !== "waiting");
  const { true: others = [], false: own = [] } = Object.groupBy(present, ({ filer }) =>
    isForThem(filer) ? "true" : "false",
  );
  const first = own.slice(0, Math.max(0, room));
  return { first, others, later: duties.filter((duty) => !first.includes(duty) && !others.includes(duty)) };
}
