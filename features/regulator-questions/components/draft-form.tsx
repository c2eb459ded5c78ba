"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<{ answerId: string }>;
type Props = {
  questionId: string;
  /** The earlier answer whose text is taken up. */
  reusedId: string | null;
  /** How many versions the writer has seen. */
  seen: number;
  text: string;
  title: string;
  isOpen: boolean;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "authorities" | "forms" | "errors" | "problems">;
};

const ROWS = 10;

/** The text of an answer, begun with the version before or with an earlier answer. */
export function DraftForm({ questionId, reusedId, seen, text, title, isOpen, act, words }: Props) {
  const t = words.authorities.draft;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: title, icon: "pen", open: isOpen }}
      current={<p>{t.current}</p>}
      done={t.done}
      hidden={{ questionId, seen, ...(reusedId === null ? {} : { reusedId }) }}
      id="draft-answer"
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "check" }}
      words={words}
    >
      {(fields) => (
        <ScannedArea {...fields.prose("text", text)} help={t.textHelp} label={t.text} required rows={ROWS} />
      )}
    </ActForm>
  );
}
