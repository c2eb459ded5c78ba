"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { VendorWords } from "./form-words.ts";

type State = ActionState<{ reminded: number }>;
type Props = {
  noticeId: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: VendorWords;
};

export function RemindForm({ noticeId, act, words }: Props) {
  const t = words.vendorForms.remind;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "bell" }}
      done={t.done}
      hidden={{ noticeId }}
      id={`remind-${noticeId}`}
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "bell" }}
      words={words}
    >
      {(fields) => (
        <ScannedArea {...fields.prose("message", t.firstMessage)} label={t.message} required rows={2} />
      )}
    </ActForm>
  );
}
