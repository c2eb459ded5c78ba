"use client";

import { ActForm } from "#components/act-form.tsx";
import { SelectField } from "#components/select-field.tsx";
import { TextField } from "#components/text-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { SaidFields } from "./said-fields.tsx";

type State = ActionState<{ entryId: string }>;
type Props = {
  incidentId: string;
  organisations: readonly { readonly id: string; readonly name: string }[];
  zone: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "entryForm" | "forms" | "errors" | "problems">;
};

export function EntryForm({ incidentId, organisations, zone, act, words }: Props) {
  const t = words.entryForm;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "pen" }}
      done={t.done}
      hidden={{ incidentId }}
      id="entry"
      idle={IDLE}
      labels={{ ...t, organisationId: t.organisation }}
      submit={{ label: t.submit, pending: t.pending, icon: "pen" }}
      words={words}
    >
      {(fields) => (
        <>
          <SaidFields fields={fields} words={words} zone={zone} />
          <TextField
            {...fields.text("exhibits")}
            help={t.exhibitsHelp}
            label={t.exhibits}
            note={words.forms.optional}
          />
          {organisations.length === 0 ? null : (
            <SelectField
              {...fields.text("organisationId")}
              label={t.organisation}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder={t.allOrganisations}
            />
          )}
        </>
      )}
    </ActForm>
  );
}
