export const AGREEMENT_ANSWERS = ["given", "refused"] as const;
export type AgreementAnswer = (typeof AGREEMENT_ANSWERS)[number];

/** Whom the matrix names where something is owed to an insurer. */
export const INSURER = "insurer";
