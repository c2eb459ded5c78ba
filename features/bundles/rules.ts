import { EXPORTED, type Variant } from "#ledger/bundle.ts";
import { SHOWN } from "./catalogue.ts";
import type { CaseLab } from "./queries.ts";

/** Nothing but its place and hash; or the entry, with the values of these fields left out. */
export type Showing = "withheld" | { readonly hidden: readonly string[] };

type Entry = { readonly type: string; readonly subjectId: string; readonly visibility: string };
export type Bundle = { readonly id: string; readonly variant: Variant };

const WHOLE: Showing = { hidden: [] };

/**
 * What a bundle shows of an entry. Counsel's entries are withheld from everybody; the entry that vouches for the bundle
 * itself is shown to everybody. For a laboratory the entries are read as its own people read them: what they see is
 * shown whole, and whoever reads them withholds the rest.
 */
export function showingOf({ type, subjectId, visibility }: Entry, { id, variant }: Bundle): Showing {
  if (visibility !== "case") return "withheld";
  if (type === EXPORTED.type && subjectId === id) return WHOLE;
  if (variant === "auditor") return WHOLE;
  if (variant !== "regulator" && variant !== "insurer") return WHOLE;
  const shown: Readonly<Record<string, readonly string[]>> = SHOWN[variant];
  const hidden = shown[type];
  return hidden === undefined ? "withheld" : { hidden };
}

/** The columns of a list that a variant leaves out, or the whole list: what its entries hide, its lists hide too. */
export function hiddenColumns(list: string, variant: string): readonly string[] | "all" {
  if (variant !== "insurer") return [];
  if (list === "register") return "all";
  if (list === "labs") return ["risk", "awarenessNote"];
  return list === "obligations" ? ["decisionReasons", "advice", "adviceAt", "adviceBy", "adviceReasons"] : [];
}

/** The fields of the case, of an organisation's file and of an obligation that a variant leaves out. */
export function hiddenFields(variant: string): readonly string[] {
  if (variant !== "insurer") return [];
  return [
    "register",
    "risk",
    "exemptions34",
    "awarenessNote",
    "riskAssessments",
    "awarenessPositions",
    "opinions",
    "reasons",
  ];
}

/** What an insurer gets of evidence is what proves it existed: its hash in the log, never the file. */
export function carriesEvidence(variant: Variant, evidence: string): boolean {
  return evidence === "files" && variant !== "insurer";
}

/** What was sent to an authority says what the risk was thought to be: an insurer gets its hashes alone. */
export const carriesFilings = (variant: Variant): boolean => variant !== "insurer";

/** Of the laboratories of a case: by its number, or by its name when no other has it. */
export function findLab(labs: readonly CaseLab[], wanted: string): CaseLab | null {
  const text = wanted.trim().toLowerCase();
  const numbered = labs.find(({ number }) => String(number) === text);
  const named = labs.filter(({ name }) => name.toLowerCase() === text);
  return numbered ?? (named.length === 1 ? (named[0] ?? null) : null);
}

/** Who may still have it: the file is kept so long after it was made. */
export const KEPT_DAYS = 30;

/** Of a bundle that is whole, in the folder of exports. */
export const bundleFileName = (bundleId: string) => `${bundleId}.zip`;

export type BundleState = "asked" | "ready" | "failed" | "removed";

type Marks = {
  readonly readyAt: unknown;
  readonly failure: string | null;
  readonly removedAt: unknown;
};

export function stateOf({ readyAt, failure, removedAt }: Marks): BundleState {
  if (removedAt !== null) return "removed";
  if (readyAt !== null) return "ready";
  return failure === null ? "asked" : "failed";
}
