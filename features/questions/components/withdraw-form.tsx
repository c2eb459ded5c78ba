"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import type { VendorWords } from "#features/vendor-notices/components/form-words.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";

type State = ActionState<{ questionId: string }>;
type Props = {
  questionId: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: VendorWords;
};

/** Takes back a question put by mistake, with the reason. */
export function WithdrawForm({ questionId, act, words }: Props) {
  const t = words.vendorForms.withdraw;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "x" }}
      done={t.done}
      hidden={{ questionId }}
      id={`withdraw-${questionId}`}
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "x" }}
      words={words}
    >
      {(fields) => (
        <ScannedArea {...fields.prose("reason")} help={t.reasonHelp} label={t.reason} required rows={2} />
      )}
    </ActForm>
  );
}
