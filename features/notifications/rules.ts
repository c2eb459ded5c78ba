import type { FieldProblem } from "#lib/errors.ts";

type Proof = {
  readonly proofId: string | null;
  readonly proofFollows: string | null;
  readonly proofDueOn: string | null;
};

/**
 * What is wrong with how a filing made elsewhere is proven: an exhibit holds it, or one says what follows and by which day,
 * which is not over yet.
 */
export function problemOfProof(
  { proofId, proofFollows, proofDueOn }: Proof,
  today: string,
): FieldProblem | null {
  if (proofFollows === null && proofDueOn === null)
    return proofId === null ? { path: "exhibits", problem: "filingUnproven" } : null;
  if (proofFollows === null) return { path: "proofFollows", problem: "required" };
  if (proofDueOn === null) return { path: "proofDueOn", problem: "required" };
  return proofDueOn < today ? { path: "proofDueOn", problem: "dayOver" } : null;
}

type Filed = {
  readonly draftId: string | null;
  readonly proofFollows: string | null;
  readonly proofGivenAt: Date | null;
  readonly withdrawnAt: Date | null;
};

/** Whether what was promised to prove a filing is not there yet. */
export function lacksProof({ draftId, proofFollows, proofGivenAt, withdrawnAt }: Filed): boolean {
  return draftId === null && proofFollows !== null && proofGivenAt === null && withdrawnAt === null;
}

type File = { readonly roles: readonly string[]; readonly instants: unknown };

/** A controller of whom neither an awareness nor a notice is on file: no clock of its own runs yet. */
export function needsAwareness({ roles, instants }: File): boolean {
  const known = instants as { readonly awareness?: unknown; readonly processor_notice?: unknown };
  const isController = roles.includes("controller") || roles.includes("joint_controller");
  return isController && known.awareness === undefined && known.processor_notice === undefined;
}
