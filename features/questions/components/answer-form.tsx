"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import type { VendorWords } from "#features/vendor-notices/components/form-words.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";

type State = ActionState<{ answerId: string }>;
type Props = {
  questionId: string;
  /** An answer stands already: this one adds to it. */
  again: boolean;
  act: (previous: State, form: FormData) => Promise<State>;
  words: VendorWords;
};

/** The vendor's own answer. */
export function AnswerForm({ questionId, again, act, words }: Props) {
  const t = words.vendorForms.answer;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: again ? t.again : t.title, icon: "pen" }}
      done={t.done}
      hidden={{ questionId }}
      id={`answer-${questionId}`}
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "send" }}
      words={words}
    >
      {(fields) => (
        <ScannedArea {...fields.prose("text")} help={t.textHelp} label={t.text} required rows={5} />
      )}
    </ActForm>
  );
}
