"use client";

import { ActForm } from "#components/act-form.tsx";
import { ChoiceGroup } from "#components/choice-group.tsx";
import { InstantField } from "#components/instant-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { listZones } from "#lib/zones.ts";
import { AddresseeBoxes } from "./addressee-boxes.tsx";
import type { VendorWords } from "./form-words.ts";

type State = ActionState<undefined>;
type Props = {
  noticeId: string;
  /** Those without a receipt. */
  waiting: readonly { readonly id: string; readonly name: string }[];
  zone: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: VendorWords;
};

const NAME = "addresseeIds";

export function ReceiptsForm({ noticeId, waiting, zone, act, words }: Props) {
  const t = words.vendorForms.receipts;
  const empty = { precision: "instant", date: "", time: "", zone } as const;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "file-check" }}
      done={t.done}
      hidden={{ noticeId }}
      id={`receipts-${noticeId}`}
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "file-check" }}
      words={words}
    >
      {(fields) => (
        <>
          <ChoiceGroup error={fields.error(NAME)} id={fields.id(NAME)} label={t.addresseeIds}>
            <AddresseeBoxes addressees={waiting} fields={fields} name={NAME} />
          </ChoiceGroup>
          <InstantField
            {...fields.instant("received", empty)}
            label={t.received}
            labels={words.forms.instant}
            precisions={["instant", "day"]}
            zones={listZones(zone)}
          />
          <ScannedLine {...fields.staffProse("how")} label={t.how} required />
          <ScannedArea {...fields.staffProse("proof")} help={t.proofHelp} label={t.proof} required rows={2} />
        </>
      )}
    </ActForm>
  );
}
