"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<undefined>;
type Props = {
  incidentId: string;
  entryId: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "counsel" | "errors" | "problems">;
};

/** Lifts the privilege of one entry, for good: the reason goes into the log with the text. */
export function ReleaseForm({ incidentId, entryId, act, words }: Props) {
  const t = words.counsel;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.release, icon: "send" }}
      current={t.releasedMeanwhile}
      done={t.releaseDone}
      hidden={{ incidentId, entryId }}
      id={`release-${entryId}`}
      idle={IDLE}
      labels={t}
      submit={{ label: t.releaseSubmit, pending: t.pending, icon: "send", look: "secondary" }}
      words={words}
    >
      {(fields) => (
        <ScannedArea {...fields.prose("reason")} help={t.reasonHelp} label={t.reason} required rows={2} />
      )}
    </ActForm>
  );
}
