"use client";

import { ActButton } from "#components/act-button.tsx";
import type { ActWords } from "#components/act-form.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";

type State = ActionState<undefined>;
type Props = {
  hidden: { readonly incidentId: string; readonly seq: number };
  act: (previous: State, form: FormData) => Promise<State>;
  label: { readonly label: string; readonly pending: string };
  words: ActWords;
};

export function PinButton({ hidden, act, label, words }: Props) {
  return (
    <ActButton<State>
      act={act}
      hidden={hidden}
      id="pin"
      idle={IDLE}
      submit={{ ...label, icon: "flag" }}
      words={words}
    />
  );
}
