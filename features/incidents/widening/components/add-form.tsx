"use client";

import { ActForm } from "#components/act-form.tsx";
import type { FormFields } from "#components/form-fields.ts";
import { InstantField } from "#components/instant-field.tsx";
import { Section } from "#components/section.tsx";
import { SelectField } from "#components/select-field.tsx";
import { TextArea } from "#components/text-area.tsx";
import { TextField } from "#components/text-field.tsx";
import { RiskFields } from "#features/exposures/components/risk-fields.tsx";
import type { OrganisationWithLabs } from "#features/organisations/queries.ts";
import { ROLES } from "#law/vocabulary.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import type { ZoneOption } from "#lib/zones.ts";
import { OrganisationTicks } from "./organisation-ticks.tsx";

export type AddWords = Pick<
  Messages,
  "addOrganisations" | "newIncident" | "forms" | "vocabulary" | "problems" | "errors"
>;
type State = ActionState<{ added: number; reference: string }>;
type Known = Parameters<typeof RiskFields>[0]["known"];
type Props = {
  act: (previous: State, form: FormData) => Promise<State>;
  incidentId: string;
  organisations: readonly OrganisationWithLabs[];
  known: Known;
  zones: readonly ZoneOption[];
  words: AddWords;
};

/** Who is concerned after all: ticked, with their labs, in one capacity and with one awareness for all of them. */
export function AddForm({ act, incidentId, organisations, known, zones, words }: Props) {
  const t = words.addOrganisations;
  const named = organisations.flatMap((one) => [one, ...one.labs]);
  const names = Object.fromEntries(named.map(({ id, name }) => [id, name]));
  return (
    <ActForm<State>
      act={act}
      done={t.done}
      hidden={{ incidentId }}
      id="add"
      idle={IDLE}
      labels={{ ...words.newIncident.fields, ...t.fields, ...names }}
      submit={{ label: t.submit, pending: t.pending, icon: "plus" }}
      words={words}
    >
      {(fields, state) => (
        <>
          <Section id="who" title={t.who}>
            <OrganisationTicks fields={fields} organisations={organisations} state={state} words={words} />
          </Section>
          <SharedFields fields={fields} known={known} words={words} zones={zones} />
        </>
      )}
    </ActForm>
  );
}

type Shared = {
  fields: FormFields;
  known: Known;
  reason?: string;
  zones: readonly ZoneOption[];
  words: AddWords;
};

/** Written once for all that the act adds; each file can be corrected by itself afterwards. */
export function SharedFields({ fields, known, reason, zones, words }: Shared) {
  const t = words.addOrganisations;
  const told = words.newIncident.fields;
  const unknown = { precision: "unknown", date: "", time: "", zone: zones[0]?.value ?? "UTC" } as const;
  const parts = { labels: words.forms.instant, zones };
  return (
    <Section id="shared" title={t.shared}>
      <div className="flex flex-col gap-5">
        <p className="max-w-prose text-faint text-sm">{t.sharedHelp}</p>
        <SelectField
          {...fields.text("role", "controller")}
          className="sm:max-w-sm"
          label={t.fields.role}
          options={ROLES.map((value) => ({ value, label: words.vocabulary.partyRoles[value] }))}
        />
        <div className="grid gap-4 xl:grid-cols-2">
          <InstantField
            {...parts}
            {...fields.instant("shared.awareness", unknown)}
            help={told.awarenessHelp}
            label={told.awareness}
          />
          <InstantField
            {...parts}
            {...fields.instant("shared.processorNotice", unknown)}
            help={told.processorNoticeHelp}
            label={told.processorNotice}
          />
          <TextField
            {...fields.text("shared.awarenessNote")}
            className="xl:col-span-2"
            label={told.awarenessNote}
            note={words.forms.optional}
          />
        </div>
        <RiskFields fields={fields} known={known} words={words} />
        <TextArea
          {...fields.text("reason", reason)}
          help={t.reasonHelp}
          label={t.fields.reason}
          note={words.forms.optional}
          rows={2}
        />
      </div>
    </Section>
  );
}
