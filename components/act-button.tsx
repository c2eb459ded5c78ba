"use client";

import { useActionState } from "react";
import type { ActWords } from "./act-form.tsx";
import type { FormState } from "./form-fields.ts";
import { FormOutcome } from "./form-outcome.tsx";
import type { IconName } from "./icon-name.ts";
import { SubmitButton } from "./submit-button.tsx";

type Props<State extends FormState> = {
  /** Tells this form from others on the page. */
  id: string;
  act: (previous: State, form: FormData) => Promise<State>;
  idle: Awaited<State>;
  hidden: Readonly<Record<string, string | number>>;
  /** `whose`: what a screen reader hears besides, since several such buttons stand in one list. */
  submit: { label: string; pending: string; icon: IconName; whose?: string };
  words: ActWords;
};

/** An act that asks nothing: one button, and what came of it if it was refused. */
export function ActButton<State extends FormState>({ id, act, idle, hidden, submit, words }: Props<State>) {
  const [state, dispatch] = useActionState<State, FormData>(act, idle);
  return (
    <form action={dispatch} className="print:hidden">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <SubmitButton icon={submit.icon} look="secondary" pendingLabel={submit.pending} size="compact">
        {submit.label}
        {submit.whose === undefined ? null : <span className="sr-only"> – {submit.whose}</span>}
      </SubmitButton>
      <FormOutcome
        form={id}
        labelAt={() => undefined}
        problems={words.problems}
        state={state}
        words={words.errors}
      />
    </form>
  );
}
