import { fieldId } from "#components/form-fields.ts";
import type { LawWords } from "#features/law/components/law-words.ts";
import { refusalText } from "#law/text/refusal-text.ts";
import type { Refused } from "../rules.ts";
import { FORM } from "./field-of-fact.ts";

export type RefusalLine = { readonly path: string; readonly problem: string; readonly fieldId: string };

/** What is wrong with each field, in the sentence that the command line gives. */
export function refusalLines(refused: readonly Refused[], { t, locale }: LawWords): RefusalLine[] {
  return refused.map((one) => ({
    path: one.field,
    problem: "error" in one ? refusalText(one.error, locale) : problemText(one.problem, t),
    fieldId: fieldId(FORM, one.field),
  }));
}

function problemText(problem: "skippedByClockChange" | "residenceTwice", t: LawWords["t"]): string {
  return problem === "residenceTwice" ? t("lawAsk.refused.residenceTwice") : t(`problems.${problem}`);
}
