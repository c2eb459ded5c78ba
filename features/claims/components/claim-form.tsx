"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { SelectField } from "#components/select-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<{ claimId: string }>;
type Props = {
  incidentId: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "claimForm" | "forms" | "errors" | "problems">;
};

const GRADES = ["A", "B", "C", "D", "E", "F"].flatMap((source) =>
  ["1", "2", "3", "4", "5", "6"].map((content) => `${source}${content}`),
);

export function ClaimForm({ incidentId, act, words }: Props) {
  const t = words.claimForm;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "plus" }}
      done={t.done}
      hidden={{ incidentId }}
      id="claim"
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "plus" }}
      words={words}
    >
      {(fields) => (
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            {...fields.text("about", "persons")}
            label={t.about}
            options={Object.entries(t.abouts).map(([value, label]) => ({ value, label }))}
          />
          <ScannedLine {...fields.prose("value")} label={t.value} required />
          <ScannedLine {...fields.prose("source")} label={t.source} required />
          <SelectField
            {...fields.text("credibility", "C3")}
            help={t.credibilityHelp}
            label={t.credibility}
            options={GRADES.map((value) => ({ value, label: value }))}
          />
          <ScannedLine
            {...fields.prose("qualifier")}
            className="sm:col-span-2"
            label={t.qualifier}
            note={words.forms.optional}
          />
        </div>
      )}
    </ActForm>
  );
}
