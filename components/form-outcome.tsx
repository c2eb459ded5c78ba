import type { ReactNode } from "react";
import { ErrorSummary } from "./error-summary.tsx";
import { type FormState, fieldId } from "./form-fields.ts";
import { Notice } from "./notice.tsx";

/** What happened, what was kept and what to do, for each reason an act can fail. */
export type OutcomeWords = Record<
  | "invalid"
  | "conflict"
  | "forbidden"
  | "notFound"
  | "tooMany"
  | "unavailable"
  | "unauthenticated"
  | "unexpected",
  string
>;

type Props = {
  form: string;
  state: FormState;
  words: OutcomeWords;
  problems: Readonly<Record<string, string>>;
  /** The label of the field at fault: in a list of faults each must say where it is. */
  labelAt: (path: string) => string | undefined;
  /** Said when the act was done; a preview has nothing to say. */
  done?: string | undefined;
  /** What somebody else recorded meanwhile. */
  current?: ReactNode;
};

/** What the form's act answered: done, refused at some fields, overtaken by somebody else, or failed. */
export function FormOutcome({ form, state, words, problems, labelAt, done, current }: Props) {
  switch (state.status) {
    case "idle":
      return null;
    case "ok":
      return done === undefined ? null : <Notice kind="done">{done}</Notice>;
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
            message: [labelAt(path), problems[problem] ?? problems.invalid ?? problem]
              .filter(Boolean)
              .join(" – "),
          }))}
          title={words.invalid}
        />
      );
    case "error":
      return <Notice kind="error">{failure(state, words)}</Notice>;
  }
}

function failure({ reason, reference }: FormState, words: OutcomeWords): string {
  const known: Readonly<Record<string, string>> = words;
  const text = known[reason ?? ""] ?? words.unexpected;
  return reference === undefined ? text : `${text} ${reference}`;
}
