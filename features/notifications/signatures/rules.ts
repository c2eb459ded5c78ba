export type SigningStep = "read" | "sign" | "return";

type Step = {
  readonly step: string;
  readonly steppedById: string;
  readonly contentSha256: string | null;
  readonly content: string | null;
};
type Reader = {
  /** All accounts of the person. */
  readonly accounts: readonly string[];
  /** Of the content that stands. */
  readonly sha256: string | null;
};

/** Whether a person read a draft as it stands, and the content that they read, returned or signed before it; null: none, or this one. */
export function readingOf(steps: readonly Step[], { accounts, sha256 }: Reader) {
  const seen = steps.findLast(
    ({ step, steppedById, contentSha256 }) =>
      step !== "submitted" && accounts.includes(steppedById) && contentSha256 !== null,
  );
  if (seen === undefined || seen.contentSha256 === sha256)
    return { isRead: seen !== undefined, before: null };
  const before = steps.find(
    ({ step, contentSha256 }) => step === "submitted" && contentSha256 === seen.contentSha256,
  );
  return { isRead: false, before: before?.content ?? null };
}

/** The step that is shown: nobody is offered to sign what they have not read as it stands, whatever address they came by. */
export const shownStep = (asked: SigningStep, { isRead }: { readonly isRead: boolean }): SigningStep =>
  asked === "sign" && !isRead ? "read" : asked;
