"use client";

import { useActionState } from "react";
import { FormOutcome } from "#components/form-outcome.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<{ claimId: string }>;
type Props = {
  claimId: string;
  /** What a screen reader hears, since several such buttons stand in one table. */
  label: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "claimForm" | "errors" | "problems">;
};

export function AdoptButton({ claimId, label, act, words }: Props) {
  const [state, submit] = useActionState<State, FormData>(act, IDLE);
  return (
    <form action={submit} className="print:hidden">
      <input name="claimId" type="hidden" value={claimId} />
      <SubmitButton icon="check" look="secondary" pendingLabel={words.claimForm.adopting} size="compact">
        {words.claimForm.adopt}
        <span className="sr-only">{label}</span>
      </SubmitButton>
      <FormOutcome
        form={`adopt-${claimId}`}
        labelAt={() => undefined}
        problems={words.problems}
        state={state}
        words={words.errors}
      />
    </form>
  );
}
