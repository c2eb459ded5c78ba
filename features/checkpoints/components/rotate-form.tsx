"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<{ readonly rotationId: string }>;
type Props = {
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "signedLog" | "errors" | "problems">;
};

/** Asks for a new key, with the reason. */
export function RotateForm({ act, words }: Props) {
  const t = words.signedLog.rotate;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "key" }}
      done={t.done}
      hidden={{}}
      id="rotate-key"
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "key" }}
      words={words}
    >
      {(fields) => (
        <>
          <p className="max-w-prose text-sm text-soft">{t.help}</p>
          <ScannedArea {...fields.prose("reason")} label={t.reason} required rows={2} />
        </>
      )}
    </ActForm>
  );
}
