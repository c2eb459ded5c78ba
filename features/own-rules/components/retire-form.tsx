"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<undefined>;
type Props = {
  id: string;
  act: (previous: State, form: FormData) => Promise<State>;
  /** What is retired, and the version seen. */
  hidden: Readonly<Record<string, string | number>>;
  labels: Messages["ownRules"]["retire"];
  words: Pick<Messages, "errors" | "problems">;
};

/** Takes an own rule or an own authority back, with the reason. */
export function RetireForm({ id, act, hidden, labels, words }: Props) {
  return (
    <ActForm<State>
      act={act}
      behind={{ label: labels.title, icon: "archive" }}
      done={labels.done}
      hidden={hidden}
      id={id}
      idle={IDLE}
      labels={labels}
      submit={{ label: labels.submit, pending: labels.pending, icon: "archive", look: "secondary" }}
      words={words}
    >
      {(fields) => <ScannedArea {...fields.prose("reason")} label={labels.reason} required rows={2} />}
    </ActForm>
  );
}
