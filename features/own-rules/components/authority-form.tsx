"use client";

import { ActForm } from "#components/act-form.tsx";
import { ChoiceGroup } from "#components/choice-group.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { SelectField, type SelectOption } from "#components/select-field.tsx";
import { TextField } from "#components/text-field.tsx";
import { TickBoxes } from "#components/tick-boxes.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<{ readonly ownAuthorityId: string; readonly code: string }>;
type Props = {
  act: (previous: State, form: FormData) => Promise<State>;
  countries: readonly SelectOption[];
  kinds: readonly SelectOption[];
  languages: readonly SelectOption[];
  words: Pick<Messages, "ownRules" | "forms" | "errors" | "problems">;
};

/** Adds someone to tell beside the directory. */
export function AuthorityForm({ act, countries, kinds, languages, words }: Props) {
  const t = words.ownRules.authorities;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.add, icon: "plus" }}
      done={t.done}
      hidden={{}}
      id="add-authority"
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "plus" }}
      words={words}
    >
      {(fields) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <ScannedLine {...fields.prose("name")} label={t.name} required />
            <ScannedLine {...fields.prose("shortName")} label={t.shortName} required />
            <SelectField
              {...fields.text("country")}
              label={t.country}
              options={countries}
              placeholder={t.chooseCountry}
              required
            />
            <SelectField {...fields.text("kind", "other")} label={t.kind} options={kinds} />
            <TextField {...fields.text("channel")} help={t.channelHelp} label={t.channel} required />
            <TextField {...fields.text("website")} label={t.website} note={words.forms.optional} type="url" />
          </div>
          <ChoiceGroup
            error={fields.error("languages")}
            help={t.languagesHelp}
            id={fields.id("languages")}
            label={t.languages}
          >
            <div className="grid grid-cols-2 gap-1.5 sm:grid-cols-4">
              <TickBoxes fields={fields} name="languages[]" options={languages} />
            </div>
          </ChoiceGroup>
        </>
      )}
    </ActForm>
  );
}
