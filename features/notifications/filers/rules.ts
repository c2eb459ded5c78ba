import { findRule } from "#law/pack.ts";
import type { Duty } from "#law/rule.ts";

/** What is filed with an authority, and so under a mandate to file. */
const FILED: readonly Duty[] = [
  ...(["notify_authority", "complete_notification", "report_incident", "report_resolution"] as const),
  ...(["early_warning", "final_report", "status_report", "yearly_report"] as const),
];

type Owed = {
  readonly ruleId: string;
  readonly ownRule: unknown;
  readonly owner: { readonly id: string; readonly name: string } | null;
};

type Holder = { readonly memberId: string | null; readonly holder: string; readonly capacity: string };

/**
 * Who does what an organisation owes, as recorded. `own`: the organisation itself, for this is filed with nobody. `you`:
 * whoever asks. `unmandated`: it was given to somebody who holds no mandate to file.
 */
export type Filer =
  | { readonly kind: "you" | "own" | "nobody" }
  | { readonly kind: "unmandated"; readonly name: string }
  | ForThem;

type ForThem = { readonly kind: "dpo" | "named" | "owner"; readonly name: string };

/** The one it was given to, else the DPO before other holders of a mandate in force, else nobody. */
export function deriveFiler({ owner, ...owed }: Owed, holders: readonly Holder[], actorId: string): Filer {
  const isFiled = owed.ownRule === null && FILED.some((duty) => duty === findRule(owed.ruleId)?.duty);
  if (owner !== null && owner.id === actorId) return { kind: "you" };
  if (owner !== null && (!isFiled || holders.some(({ memberId }) => memberId === owner.id)))
    return { kind: "owner", name: owner.name };
  if (!isFiled) return { kind: "own" };
  const dpo = holders.find(({ capacity }) => capacity === "dpo");
  const holder = dpo ?? holders.find(({ memberId }) => memberId === actorId) ?? holders[0];
  if (holder === undefined)
    return owner === null ? { kind: "nobody" } : { kind: "unmandated", name: owner.name };
  if (holder.memberId === actorId) return { kind: "you" };
  return { kind: holder.capacity === "dpo" ? "dpo" : "named", name: holder.holder };
}

/** Whether somebody else does it: whoever reads has nothing to do there. */
export const isForThem = (filer: Filer): filer is ForThem =>
  filer.kind === "dpo" || filer.kind === "named" || filer.kind === "owner";
