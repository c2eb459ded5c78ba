"use client";

import { ActForm } from "#components/act-form.tsx";
import { InstantField } from "#components/instant-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ChannelField } from "#features/vendor-notices/components/channel-field.tsx";
import type { VendorWords } from "#features/vendor-notices/components/form-words.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { listZones } from "#lib/zones.ts";

type State = ActionState<{ answerId: string }>;
type Props = {
  questionId: string;
  zone: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: VendorWords;
};

/** An answer that came outside the product, as the cell records it. */
export function RecordAnswerForm({ questionId, zone, act, words }: Props) {
  const t = words.vendorForms.recordAnswer;
  const empty = { precision: "instant", date: "", time: "", zone } as const;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "pen" }}
      done={t.done}
      hidden={{ questionId }}
      id={`record-answer-${questionId}`}
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "pen" }}
      words={words}
    >
      {(fields) => (
        <>
          <ScannedArea {...fields.prose("text")} label={t.text} required />
          <InstantField
            {...fields.instant("given", empty)}
            label={t.given}
            labels={words.forms.instant}
            precisions={["instant", "day"]}
            zones={listZones(zone)}
          />
          <ChannelField fields={fields} label={t.channel} words={words.vendorForms} />
        </>
      )}
    </ActForm>
  );
}
