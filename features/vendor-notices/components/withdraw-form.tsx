"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { VendorWords } from "./form-words.ts";

type State = ActionState<undefined>;
type Props = {
  noticeId: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: VendorWords;
};

/** Takes back a notice recorded by mistake, with the reason: its receipts start no clock any more. */
export function WithdrawForm({ noticeId, act, words }: Props) {
  const t = words.vendorForms.withdrawNotice;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "x" }}
      done={t.done}
      hidden={{ noticeId }}
      id={`withdraw-notice-${noticeId}`}
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "x" }}
      words={words}
    >
      {(fields) => (
        <>
          <p className="text-soft text-sm">{t.intro}</p>
          <ScannedArea {...fields.prose("reason")} help={t.reasonHelp} label={t.reason} required rows={2} />
        </>
      )}
    </ActForm>
  );
}
