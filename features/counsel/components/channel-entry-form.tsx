"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<{ entryId: string }>;
type Props = {
  incidentId: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "counsel" | "errors" | "problems">;
};

/** What counsel and the DPO tell each other. */
export function ChannelEntryForm({ incidentId, act, words }: Props) {
  const t = words.counsel;
  return (
    <ActForm<State>
      act={act}
      done={t.done}
      hidden={{ incidentId }}
      id="counsel"
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "pen" }}
      words={words}
    >
      {(fields) => (
        <ScannedArea {...fields.prose("text")} help={t.textHelp} label={t.text} required rows={5} />
      )}
    </ActForm>
  );
}
