"use client";

import { ActButton } from "#components/act-button.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<undefined>;
type Props = {
  id: string;
  act: (previous: State, form: FormData) => Promise<State>;
  hidden: { readonly witnessId: string; readonly version: number };
  name: string;
  words: Pick<Messages, "signedLog" | "errors" | "problems">;
};

/** Sends the last checkpoint now. */
export function AskButton({ id, act, hidden, name, words }: Props) {
  const { label, pending } = words.signedLog.ask;
  return (
    <ActButton<State>
      act={act}
      hidden={hidden}
      id={id}
      idle={IDLE}
      submit={{ label, pending, icon: "send", whose: name }}
      words={words}
    />
  );
}
