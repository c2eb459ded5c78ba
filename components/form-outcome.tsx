import type { ReactNode } from "react";
import { ErrorSummary } from "./error-summary.tsx";
import { type FormState, fieldId } from "./form-fields.ts";
import { Notice } from "./notice.tsx";

export type OutcomeWords = {
  /** "Nothing was saved. What you typed is still here." */
  kept: string;
  conflict: string;
  done: string;
  reference: string;
  reasons: Readonly<Record<string, string>>;
};

type Props = {
  form: string;
  state: FormState;
  words: OutcomeWords;
  problems: Readonly<Record<string, string>>;
  /** Said instead of the general word when the act was done. */
  done?: string | undefined;
  /** What somebody else recorded meanwhile. */
  current?: ReactNode;
};

/** What the form's act answered: done, refused at some fields, overtaken by somebody else, or failed. */
export function FormOutcome({ form, state, words, problems, done, current }: Props) {
  switch (state.status) {
    case "idle":
      return null;
    case "ok":
      return <Notice kind="done">{done ?? words.done}</Notice>;
    case "conflict":
      return (
        <Notice kind="warning" title={words.conflict}>
          {current}
        </Notice>
      );
    case "invalid":
      return (
        <ErrorSummary
          errors={state.problems.map(({ path, problem }) => ({
            fieldId: fieldId(form, path),
            message: problems[problem] ?? problems.invalid ?? problem,
          }))}
          title={words.kept}
        />
      );
    case "error":
      return (
        <Notice kind="error" title={words.reasons[state.reason ?? ""] ?? words.reasons.unexpected ?? ""}>
          {state.reference === undefined ? null : `${words.reference} ${state.reference}`}
        </Notice>
      );
  }
}
