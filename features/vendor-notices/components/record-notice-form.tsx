"use client";

import { ActForm } from "#components/act-form.tsx";
import { InstantField } from "#components/instant-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { TextField } from "#components/text-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { listZones } from "#lib/zones.ts";
import { AddresseeTicks } from "./addressee-ticks.tsx";
import { ChannelField } from "./channel-field.tsx";
import type { VendorWords } from "./form-words.ts";
import { VendorChoice } from "./vendor-choice.tsx";

type Named = { readonly id: string; readonly name: string };
type State = ActionState<{ noticeId: string }>;
type Props = {
  incidentId: string;
  vendors: readonly Named[];
  controllers: readonly Named[];
  zone: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: VendorWords;
};

export function RecordNoticeForm({ incidentId, vendors, controllers, zone, act, words }: Props) {
  const t = words.vendorForms;
  const { record } = t;
  const empty = { precision: "instant", date: "", time: "", zone } as const;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: record.title, icon: "inbox" }}
      done={record.done}
      hidden={{ incidentId }}
      id="record-notice"
      idle={IDLE}
      labels={{ ...t, ...record }}
      submit={{ label: record.submit, pending: record.pending, icon: "inbox" }}
      words={words}
    >
      {(fields) => (
        <>
          <VendorChoice fields={fields} label={t.vendorId} vendors={vendors} />
          <InstantField
            {...fields.instant("given", empty)}
            label={record.given}
            labels={words.forms.instant}
            zones={listZones(zone)}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <ChannelField fields={fields} label={record.channel} words={t} />
            <ScannedLine
              {...fields.staffProse("reference")}
              help={record.referenceHelp}
              label={record.reference}
              note={words.forms.optional}
            />
          </div>
          <ScannedArea {...fields.prose("says")} help={record.saysHelp} label={record.says} required />
          <TextField
            {...fields.text("documentOn")}
            className="max-w-60"
            label={record.documentOn}
            note={words.forms.optional}
            type="date"
          />
          <ScannedLine
            {...fields.staffProse("reachedFirst")}
            help={record.reachedFirstHelp}
            label={record.reachedFirst}
            note={words.forms.optional}
          />
          <InstantField
            {...fields.instant("reachedFirstAt", { ...empty, precision: "unknown" })}
            label={record.reachedFirstAt}
            labels={words.forms.instant}
            zones={listZones(zone)}
          />
          <AddresseeTicks controllers={controllers} fields={fields} words={t} />
        </>
      )}
    </ActForm>
  );
}
