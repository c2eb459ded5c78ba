import type { FormFields } from "#components/form-fields.ts";
import type { SelectOption } from "#components/select-field.tsx";
import type { LawWords } from "#features/law/components/law-words.ts";
import type { Proposal } from "#law/proposals.ts";
import type { RowName, Typed } from "../schema.ts";

/** The form as it is shown: what was typed, what is wrong with it, and which groups matter. */
export type AskForm = LawWords & {
  readonly fields: FormFields;
  readonly typed: Typed;
  readonly adding: RowName | null;
  /** The fields at which a rule that binds the party looks; null while the party is not known. */
  readonly matters: ReadonlySet<string> | null;
  readonly assumable: readonly Proposal[];
  /** The address of the page, without a question. */
  readonly path: string;
};

/** What was typed stays in the list, even where nobody offered it. */
export function keepTyped(options: readonly SelectOption[], typed: readonly string[]): SelectOption[] {
  const others = typed.filter((text) => options.every(({ value }) => value !== text));
  return [...options, ...others.map((text) => ({ value: text, label: text }))];
}
