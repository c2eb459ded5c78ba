"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<undefined>;
type Props = {
  id: string;
  act: (previous: State, form: FormData) => Promise<State>;
  hidden: { readonly witnessId: string; readonly version: number };
  words: Pick<Messages, "signedLog" | "errors" | "problems">;
};

/** Sends a witness nothing more, with the reason. */
export function DismissForm({ id, act, hidden, words }: Props) {
  const t = words.signedLog.dismiss;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "archive" }}
      done={t.done}
      hidden={hidden}
      id={id}
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "archive", look: "secondary" }}
      words={words}
    >
      {(fields) => <ScannedArea {...fields.prose("reason")} label={t.reason} required rows={2} />}
    </ActForm>
  );
}
