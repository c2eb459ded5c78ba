import { hash } from "node:crypto";
import type { FieldProblem } from "#lib/errors.ts";
import { CLOSURE_STATES, type ClosureState } from "./catalogue.ts";
import type { CloseIncident } from "./schema.ts";

/** Why something in a file is still open: it waits for a filing, for a fact, for a decision on a review. */
type FileKind = "due" | "open" | "undetermined" | "waiting" | "review" | "lawReview" | "awareness";
/** What else is open beside the obligations. */
export type MatterKind = "task" | "decision" | "operational" | "notice" | "question" | "copy" | Registered;
/** What the cell's own registers leave open. */
type Registered = "handOver" | "agreement" | "shiftNote";

export type OpenObligation = {
  readonly id: string;
  readonly ruleId: string;
  readonly addressee: string;
  readonly subject: string;
  readonly ownRule: unknown;
  readonly dueAt: Date | null;
  readonly waitsFor: string | null;
};

/** An obligation; of the organisation's file as a whole (null); or a matter, by what it says. */
export type OpenItem =
  | { readonly kind: FileKind; readonly obligation: OpenObligation | null; readonly matter?: undefined }
  | {
      readonly kind: MatterKind;
      readonly obligation: null;
      readonly matter: { readonly id: string; readonly says: string };
    };

export type OpenFile = {
  /** Null, as the organisation and the name: what the case as a whole left open. */
  readonly exposureId: string | null;
  readonly organisationId: string | null;
  readonly name: string | null;
  readonly timeZone: string;
  readonly items: readonly OpenItem[];
};

export type StoredFile = {
  readonly instants: unknown;
  readonly lawReview: unknown;
  readonly obligations: readonly (OpenObligation & { readonly state: string; readonly review: unknown })[];
};

/** What is still open in one organisation's file. What waits for another act of the file is not open by itself. */
export function openItemsOf(file: StoredFile): OpenItem[] {
  const isAware = hasInstant(file.instants, "awareness") || hasInstant(file.instants, "processor_notice");
  const ofFile = (kind: FileKind): OpenItem => ({ kind, obligation: null });
  return [
    ...(isAware ? [] : [ofFile("awareness")]),
    ...(file.lawReview === null ? [] : [ofFile("lawReview")]),
    ...file.obligations.flatMap(({ state, review, ...obligation }) => {
      const kind = kindOf({ state, waitsFor: obligation.waitsFor, isAware });
      return [...(kind === null ? [] : [kind]), ...(review === null ? [] : ["review" as const])].map(
        (one): OpenItem => ({ kind: one, obligation }),
      );
    }),
  ];
}

export type OpenMatter = {
  readonly kind: MatterKind;
  readonly organisationId: string | null;
  readonly id: string;
  readonly says: string;
};

/** Each matter in the file of its organisation; what has no file here is the case's. */
export function withMatters(files: readonly OpenFile[], matters: readonly OpenMatter[]): OpenFile[] {
  const known = new Set(files.map(({ organisationId }) => organisationId));
  const of = Map.groupBy(matters, ({ organisationId }) =>
    known.has(organisationId) ? organisationId : null,
  );
  const itemsOf = (organisationId: string | null) =>
    (of.get(organisationId) ?? []).map(
      ({ kind, id, says }): OpenItem => ({ kind, obligation: null, matter: { id, says } }),
    );
  const whole: OpenFile = {
    ...{ exposureId: null, organisationId: null, name: null, timeZone: "Europe/Paris" },
    items: itemsOf(null),
  };
  return [
    ...files.map((file) => ({ ...file, items: [...file.items, ...itemsOf(file.organisationId)] })),
    whole,
  ].filter(({ items }) => items.length > 0);
}

type Waiting = { readonly state: string; readonly waitsFor: string | null; readonly isAware: boolean };

function kindOf({ state, waitsFor, isAware }: Waiting): FileKind | null {
  if (state === "due" || state === "open" || state === "undetermined") return state;
  if (state !== "waiting" || !waitsFor?.startsWith("instant:")) return null;
  return waitsFor === "instant:awareness" && !isAware ? null : "waiting";
}

function hasInstant(instants: unknown, name: string): boolean {
  return typeof instants === "object" && instants !== null && name in instants;
}

/** How a form names a file: the case as a whole has no id of its own here. */
export const fileKey = ({ exposureId }: Pick<OpenFile, "exposureId">): string => exposureId ?? "case";

/** What was seen open in one file: it changes with each item that comes, goes or becomes another. */
export function stampOf(file: Pick<OpenFile, "exposureId" | "items">): string {
  const keys = file.items.map(
    ({ kind, obligation, matter }) => `${kind}:${(obligation ?? matter)?.id ?? ""}`,
  );
  keys.sort();
  return `${fileKey(file)}.${hash("sha256", keys.join()).slice(0, 16)}`;
}

/** What keeps the operations from closing: files whose open items were not accepted, or not as they are now. */
export function closureProblems(
  files: readonly OpenFile[],
  { accepted, acceptedFor }: Pick<CloseIncident, "accepted" | "acceptedFor">,
): FieldProblem[] {
  const stamps = new Set(accepted);
  const seen = new Set(accepted.map((stamp) => stamp.split(".")[0]));
  const left = files
    .filter((file) => !stamps.has(stampOf(file)))
    .map((file) => ({
      path: `accepted.${fileKey(file)}`,
      problem: seen.has(fileKey(file)) ? "openItemsChanged" : "openItemsLeft",
    }));
  const silent = files.length > 0 && acceptedFor === "";
  return [...left, ...(silent ? [{ path: "acceptedFor", problem: "required" }] : [])];
}

type Standing = { readonly state: string; readonly reopenedAt: Date | null };

/** The evidence stays as it is until the last of the three states is closed. */
export function openStates(closures: readonly Standing[]): ClosureState[] {
  const closed = new Set(closures.filter(({ reopenedAt }) => reopenedAt === null).map(({ state }) => state));
  return CLOSURE_STATES.filter((state) => !closed.has(state));
}
