"use client";

import { useActionState } from "react";
import { FormOutcome } from "#components/form-outcome.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<undefined>;
type Props = {
  reminderId: string;
  /** What a screen reader hears, since several such buttons stand in one list. */
  label: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "reminders" | "errors" | "problems">;
};

export function ReadButton({ reminderId, label, act, words }: Props) {
  const [state, submit] = useActionState<State, FormData>(act, IDLE);
  return (
    <form action={submit} className="print:hidden">
      <input name="reminderId" type="hidden" value={reminderId} />
      <SubmitButton icon="check" look="secondary" pendingLabel={words.reminders.reading} size="compact">
        {words.reminders.read}
        <span className="sr-only">{label}</span>
      </SubmitButton>
      <FormOutcome
        form={`reminder-${reminderId}`}
        labelAt={() => undefined}
        problems={words.problems}
        state={state}
        words={words.errors}
      />
    </form>
  );
}
