"use client";

import { ActForm } from "#components/act-form.tsx";
import { Section } from "#components/section.tsx";
import type { OrganisationWithLabs } from "#features/organisations/queries.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import type { ZoneOption } from "#lib/zones.ts";
import { OrganisationTicks } from "./organisation-ticks.tsx";
import { type KnownFacts, SharedFields } from "./shared-fields.tsx";

export type AddWords = Pick<
  Messages,
  "addOrganisations" | "newIncident" | "forms" | "vocabulary" | "problems" | "errors"
>;
type State = ActionState<{ added: number; reference: string }>;
type Props = {
  act: (previous: State, form: FormData) => Promise<State>;
  incidentId: string;
  organisations: readonly OrganisationWithLabs[];
  known: KnownFacts;
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
