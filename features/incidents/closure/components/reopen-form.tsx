"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import type { ClosureState } from "../catalogue.ts";

type State = ActionState<undefined>;
type Props = {
  act: (previous: State, form: FormData) => Promise<State>;
  incidentId: string;
  state: ClosureState;
  words: Pick<Messages, "closure" | "problems" | "errors">;
};

/** Undoes a closing, with a reason; the closing stays on file. */
export function ReopenForm({ act, incidentId, state, words }: Props) {
  const t = words.closure;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.reopen[state], icon: "refresh-cw" }}
      done={t.reopened}
      hidden={{ incidentId, state }}
      id={`reopen-${state}`}
      idle={IDLE}
      labels={t.fields}
      submit={{ label: t.reopen[state], pending: t.pending, icon: "refresh-cw", look: "secondary" }}
      words={words}
    >
      {(fields) => (
        <ScannedArea {...fields.prose("reason")} label={t.fields.reopenReason} required rows={2} />
      )}
    </ActForm>
  );
}
