"use client";

import { ActForm } from "#components/act-form.tsx";
import { RadioGroupField } from "#components/radio-group-field.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { TextField } from "#components/text-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import type { ListedParty } from "../queries.ts";

type State = ActionState<undefined>;
type Props = {
  exposureId: string;
  party: ListedParty;
  first: { readonly by: string; readonly on: string };
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "parties" | "forms" | "errors" | "problems">;
};

const STATES = ["to_inform", "informed", "not_concerned"] as const;

/** Informed: when, by whom, how. Not concerned: why. */
export function PartyForm({ exposureId, party, first, act, words }: Props) {
  const t = words.parties;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.record, icon: "pen" }}
      done={t.done}
      hidden={{ exposureId, sort: party.sort, version: party.version }}
      id={`party-${party.sort}`}
      idle={IDLE}
      labels={t.fields}
      submit={{ label: t.submit, pending: t.pending }}
      words={words}
    >
      {(fields) => (
        <>
          <RadioGroupField
            {...fields.text("state", party.state)}
            label={t.fields.state}
            options={STATES.map((value) => ({ value, label: t.states[value] }))}
          />
          <TextField
            {...fields.text("informedOn", party.informedOn ?? first.on)}
            help={t.ifInformed}
            label={t.fields.informedOn}
            type="date"
          />
          <ScannedLine
            {...fields.prose("informedBy", party.informedBy || first.by)}
            label={t.fields.informedBy}
          />
          <ScannedLine
            {...fields.prose("channel", party.channel)}
            label={t.fields.channel}
            note={words.forms.optional}
          />
          <ScannedLine {...fields.prose("why", party.why)} help={t.ifNotConcerned} label={t.fields.why} />
        </>
      )}
    </ActForm>
  );
}
