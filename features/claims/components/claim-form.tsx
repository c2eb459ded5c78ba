"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { SelectField, type SelectOption } from "#components/select-field.tsx";
import { TextField } from "#components/text-field.tsx";
import { GRADES } from "#features/timeline/grading/catalogue.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<{ claimId: string }>;
type Props = {
  incidentId: string;
  /** What the form was opened for. */
  asked: string | undefined;
  subjects: readonly SelectOption[];
  organisations: readonly SelectOption[];
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "claimForm" | "forms" | "errors" | "problems">;
};

/** What somebody says, about what, of whom, and how far it can be relied on. */
export function ClaimForm({ incidentId, asked, subjects, organisations, act, words }: Props) {
  const t = words.claimForm;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "plus", open: asked !== undefined }}
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
          <SelectField {...fields.text("about", asked ?? "persons")} label={t.about} options={subjects} />
          <SelectField
            {...fields.text("organisationId")}
            label={t.organisationId}
            options={organisations}
            placeholder={t.whole}
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
          <TextField
            {...fields.text("exhibits")}
            className="sm:col-span-2"
            help={t.exhibitsHelp}
            label={t.exhibits}
            note={words.forms.optional}
          />
        </div>
      )}
    </ActForm>
  );
}
