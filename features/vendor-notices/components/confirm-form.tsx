"use client";

import { ActForm } from "#components/act-form.tsx";
import { InstantField } from "#components/instant-field.tsx";
import { SelectField } from "#components/select-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { listZones } from "#lib/zones.ts";
import { OUTSIDE_CHANNELS } from "../catalogue.ts";
import type { ControllerClock } from "../rules.ts";
import type { VendorWords } from "./form-words.ts";

type State = ActionState<{ clock: ControllerClock }>;
type Props = {
  addresseeId: string;
  /** What is said once it is confirmed. */
  done: string;
  zone: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: VendorWords;
};

/** One button; whoever had the notice earlier can say when. */
export function ConfirmForm({ addresseeId, done, zone, act, words }: Props) {
  const t = words.vendorForms.confirm;
  const { instant } = words.forms;
  const now = { precision: "unknown", date: "", time: "", zone } as const;
  return (
    <ActForm<State>
      act={act}
      done={done}
      hidden={{ addresseeId }}
      id={`confirm-${addresseeId}`}
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "check" }}
      words={words}
    >
      {(fields) => (
        <details open={fields.error("received") === undefined ? undefined : true}>
          <summary className="text-accent text-sm underline">{t.earlier}</summary>
          <InstantField
            {...fields.instant("received", now)}
            label={t.received}
            labels={{ ...instant, precision: { ...instant.precision, unknown: t.now } }}
            precisions={["unknown", "instant", "day"]}
            zones={listZones(zone)}
          />
          <SelectField
            {...fields.text("how")}
            className="mt-3"
            help={t.howHelp}
            label={t.how}
            options={OUTSIDE_CHANNELS.map((value) => ({ value, label: words.vendorForms.channels[value] }))}
            placeholder={t.howHere}
          />
        </details>
      )}
    </ActForm>
  );
}
