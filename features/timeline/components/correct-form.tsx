"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { type Earlier, SaidFields } from "./said-fields.tsx";

type State = ActionState<{ entryId: string }>;
type Props = {
  incidentId: string;
  entryId: string;
  earlier: Earlier;
  zone: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "entryForm" | "forms" | "errors" | "problems">;
};

/** What holds instead of an entry, begun with what that entry says. */
export function CorrectForm({ incidentId, entryId, earlier, zone, act, words }: Props) {
  const t = words.entryForm;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.correct, icon: "pen" }}
      done={t.corrected}
      hidden={{ incidentId, entryId }}
      id="correct"
      idle={IDLE}
      labels={t}
      submit={{ label: t.correctSubmit, pending: t.pending, icon: "pen" }}
      words={words}
    >
      {(fields) => (
        <>
          <SaidFields earlier={earlier} fields={fields} words={words} zone={zone} />
          <ScannedLine {...fields.prose("reason")} help={t.reasonHelp} label={t.reason} required />
        </>
      )}
    </ActForm>
  );
}
