"use client";

import type { ReactNode } from "react";
import { Disclosure } from "./disclosure.tsx";
import { type FormFields, type FormState, formFields, labelOf } from "./form-fields.ts";
import { FormOutcome, type OutcomeWords } from "./form-outcome.tsx";
import type { IconName } from "./icon-name.ts";
import { SubmitButton } from "./submit-button.tsx";
import { useKeptForm } from "./use-kept-form.ts";

export type ActWords = { errors: OutcomeWords; problems: Readonly<Record<string, string>> };

type Props<State extends FormState> = {
  /** Tells the ids of this form from those of others on the page. */
  id: string;
  act: (previous: State, form: FormData) => Promise<State>;
  idle: Awaited<State>;
  words: ActWords;
  /** The labels of the fields by their names; what else the object holds is not looked at. */
  labels: Readonly<Record<string, unknown>>;
  /** Sent as they stand now: what the act is about, and the version seen. */
  hidden: Readonly<Record<string, string | number>>;
  /** Null when the act is no longer open: what was typed stays in view. */
  submit: { label: string; pending: string; icon?: IconName; look?: "primary" | "secondary" } | null;
  done: string;
  children: (fields: FormFields, state: State) => ReactNode;
  /** Shown when somebody else was faster. */
  current?: ReactNode;
  onChange?: (form: HTMLFormElement) => void;
  /** Behind its name until opened; open once the act has answered, so that the answer is seen without a script. */
  behind?: { label: string; icon: IconName; open?: boolean };
  /** The form of this page that has the fields at fault, where this one has none. */
  elsewhere?: string | undefined;
};

const isDone = ({ status }: FormState): boolean => status === "ok";

/** One act, one form: its fields, what went wrong at each, one button that says the act. */
export function ActForm<State extends FormState>(props: Props<State>) {
  const { id, act, idle, words, labels, hidden, submit, done, children, current, onChange, behind } = props;
  const { elsewhere = id } = props;
  const { state, form } = useKeptForm<State>(act, idle, isDone);
  const fields = formFields(id, state, words.problems);
  const body = (
    <form {...form} className="flex flex-col gap-4" onChange={(event) => onChange?.(event.currentTarget)}>
      <FormOutcome
        current={current}
        done={done}
        form={elsewhere}
        labelAt={(path) => labelOf(path, labels)}
        problems={words.problems}
        state={state}
        words={words.errors}
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      {children(fields, state)}
      {submit === null ? null : (
        <div>
          <SubmitButton
            icon={submit.icon ?? "check"}
            look={submit.look ?? "primary"}
            pendingLabel={submit.pending}
          >
            {submit.label}
          </SubmitButton>
        </div>
      )}
    </form>
  );
  if (behind === undefined) return body;
  return (
    <Disclosure {...behind} open={behind.open === true || state.status !== "idle"}>
      {body}
    </Disclosure>
  );
}
