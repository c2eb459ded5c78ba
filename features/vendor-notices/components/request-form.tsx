"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { AddresseeTicks } from "./addressee-ticks.tsx";
import type { VendorWords } from "./form-words.ts";
import { VendorChoice } from "./vendor-choice.tsx";

type Named = { readonly id: string; readonly name: string };
type State = ActionState<{ requestId: string }>;
type Props = {
  incidentId: string;
  vendors: readonly Named[];
  controllers: readonly Named[];
  act: (previous: State, form: FormData) => Promise<State>;
  words: VendorWords;
};

export function RequestForm({ incidentId, vendors, controllers, act, words }: Props) {
  const t = words.vendorForms;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.request.title, icon: "send" }}
      done={t.request.done}
      hidden={{ incidentId }}
      id="request-notice"
      idle={IDLE}
      labels={{ ...t, ...t.request }}
      submit={{ label: t.request.submit, pending: t.request.pending, icon: "send" }}
      words={words}
    >
      {(fields) => (
        <>
          <VendorChoice fields={fields} label={t.vendorId} vendors={vendors} />
          <ScannedArea
            {...fields.prose("message")}
            help={t.request.messageHelp}
            label={t.request.message}
            note={words.forms.optional}
          />
          <AddresseeTicks controllers={controllers} fields={fields} words={t} />
        </>
      )}
    </ActForm>
  );
}
