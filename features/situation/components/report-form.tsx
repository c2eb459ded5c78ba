"use client";

import { ActForm } from "#components/act-form.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<{ readonly number: number; readonly reference: string }>;
type Props = {
  act: (previous: State, form: FormData) => Promise<State>;
  incidentId: string;
  words: Pick<Messages, "problems" | "errors"> & {
    situation: Pick<Messages["situation"], "produce" | "producing">;
  };
};

/** One button: the report is numbered, kept, and its file comes at once. */
export function ReportForm({ act, incidentId, words }: Props) {
  const { produce, producing } = words.situation;
  return (
    <ActForm<State>
      act={act}
      done=""
      hidden={{ incidentId }}
      id="report"
      idle={IDLE}
      labels={{}}
      submit={{ label: produce, pending: producing, icon: "file-check" }}
      words={words}
    >
      {() => null}
    </ActForm>
  );
}
