import type { DraftStep } from "../../drafts/queries.ts";

type Remark = { readonly fieldId: string; readonly text: string };

/** What the last return asked to change, by field. */
export function remarksOf(steps: readonly DraftStep[]): ReadonlyMap<string, string> {
  const last = steps.findLast(({ step }) => step === "returned" || step === "submitted");
  if (last === undefined || last.step !== "returned") return new Map();
  return new Map((last.remarks as unknown as Remark[]).map(({ fieldId, text }) => [fieldId, text]));
}
