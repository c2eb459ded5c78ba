export const AGREEMENT_ANSWERS = ["given", "refused"] as const;

/** Whom the matrix names where something is owed to an insurer. */
export const INSURER = "insurer";
