"use client";

import { ActForm } from "#components/act-form.tsx";
import { ChoiceGroup } from "#components/choice-group.tsx";
import { InstantField } from "#components/instant-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { listZones } from "#lib/zones.ts";
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
            <div className="grid max-h-64 gap-x-4 gap-y-1.5 overflow-y-auto rounded-md border border-line p-2 sm:grid-cols-2">
              {waiting.map(({ id, name }) => (
                <label className="flex items-start gap-2" key={id}>
                  <input
                    className="mt-0.5 size-4 accent-solid"
                    defaultChecked={fields.isChecked(`${NAME}[]`, id)}
                    name={`${NAME}[]`}
                    type="checkbox"
                    value={id}
                  />
                  <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
                </label>
              ))}
            </div>
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
