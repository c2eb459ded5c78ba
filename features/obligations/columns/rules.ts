import type { Part } from "../parties/queries.ts";
import type { OwnRuleShown } from "../rules.ts";

/** Cells of one column with the same owner, in the same state and of the same parts, counted. */
export type CountedCells = {
  readonly rule_id: string;
  readonly addressee: string;
  readonly owner_id: string | null;
  readonly owner_name: string | null;
  readonly controls: boolean;
  readonly processes: boolean;
  readonly state: string;
  readonly number: number;
  /** How many of them have a date that is past, and the earliest date. */
  readonly passed: number;
  readonly next_due: Date | null;
};

export type ColumnTotal = {
  readonly ruleId: string;
  readonly addressee: string;
  /** Null for a rule of law. */
  readonly ownRule: OwnRuleShown | null;
  readonly owed: number;
  readonly done: number;
  readonly overdue: number;
};

const NOT_OWED = ["not_required", "displaced"];
const DONE = ["filed", "decided"];
const RUNNING = ["due", "undetermined"];

export const columnKey = ({ ruleId, addressee }: Pick<ColumnTotal, "ruleId" | "addressee">) =>
  `${ruleId} ${addressee}`;

type Of = { readonly part: Part; readonly ownRules: ReadonlyMap<string, OwnRuleShown> };

/** Of each column of a part, the earliest date first: how many owe, how many are done, how many are late. */
export function totalsOf(counted: readonly CountedCells[], { part, ownRules }: Of): ColumnTotal[] {
  const own = counted.filter(({ controls, processes }) => (part === "controllers" ? controls : processes));
  const columns = Map.groupBy(own, ({ rule_id: ruleId, addressee }) => columnKey({ ruleId, addressee }));
  return [...columns.values()]
    .map((cells) => ({ cells, order: orderOf(cells) }))
    .sort((a, b) => compare(a.order, b.order))
    .flatMap(({ cells }) => {
      const [first] = cells;
      if (first === undefined) return [];
      const sum = (of: (one: CountedCells) => number) => cells.reduce((so, one) => so + of(one), 0);
      const { rule_id: ruleId, addressee } = first;
      return {
        ...{ ruleId, addressee, ownRule: ownRules.get(ruleId) ?? null },
        owed: sum(({ state, number }) => (NOT_OWED.includes(state) ? 0 : number)),
        done: sum(({ state, number }) => (DONE.includes(state) ? number : 0)),
        overdue: sum(({ state, passed }) => (RUNNING.includes(state) ? passed : 0)),
      };
    });
}

/** The earliest date, then what is open without one, then what waits. */
function orderOf(cells: readonly CountedCells[]): readonly (number | string)[] {
  const running = cells.filter(({ state }) => RUNNING.includes(state));
  const due = Math.min(...running.map(({ next_due }) => next_due?.getTime() ?? Number.POSITIVE_INFINITY));
  const isOpen = cells.some(({ state }) => state === "open");
  const waits = cells.some(({ state }) => state === "waiting" || state === "undetermined");
  return [due, isOpen ? 0 : 1, waits ? 0 : 1, cells[0]?.rule_id ?? "", cells[0]?.addressee ?? ""];
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  const [one, other] = [a[at] ?? 0, b[at] ?? 0];
  return at === -1 ? 0 : one < other ? -1 : 1;
}
