"use client";

import { ActForm } from "#components/act-form.tsx";
import { InstantField } from "#components/instant-field.tsx";
import { RadioGroupField } from "#components/radio-group-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { SelectField } from "#components/select-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { listZones } from "#lib/zones.ts";

type State = ActionState<{ entryId: string }>;
type Props = {
  incidentId: string;
  organisations: readonly { readonly id: string; readonly name: string }[];
  zone: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "entryForm" | "forms" | "errors" | "problems">;
};

const LABELS = ["fact", "hypothesis", "decision"] as const;

export function EntryForm({ incidentId, organisations, zone, act, words }: Props) {
  const t = words.entryForm;
  const unknown = { precision: "unknown", date: "", time: "", zone } as const;
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
          <ScannedArea {...fields.prose("text")} help={t.textHelp} label={t.text} required rows={4} />
          <RadioGroupField
            defaultValue={fields.value("label", "fact")}
            error={fields.error("label")}
            flow="row"
            id={fields.id("label")}
            label={t.label}
            name="label"
            options={LABELS.map((value) => ({ value, label: t.labels[value] }))}
          />
          <InstantField
            {...fields.instant("occurred", unknown)}
            label={t.occurred}
            labels={words.forms.instant}
            zones={listZones(zone)}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <ScannedLine {...fields.prose("source")} label={t.source} note={words.forms.optional} />
            {organisations.length === 0 ? null : (
              <SelectField
                {...fields.text("organisationId")}
                label={t.organisation}
                options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
                placeholder={t.allOrganisations}
              />
            )}
          </div>
        </>
      )}
    </ActForm>
  );
}
