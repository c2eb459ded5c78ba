"use client";

import { ActForm } from "#components/act-form.tsx";
import { ChoiceGroup } from "#components/choice-group.tsx";
import type { TypedInstant } from "#components/form-fields.ts";
import { InstantField } from "#components/instant-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { SelectField } from "#components/select-field.tsx";
import { TickBoxes } from "#components/tick-boxes.tsx";
import type { VendorWords } from "#features/vendor-notices/components/form-words.ts";
import { VendorChoice } from "#features/vendor-notices/components/vendor-choice.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Locale } from "#lib/i18n.ts";
import { listZones } from "#lib/zones.ts";
import { USUAL_QUESTION_KEYS, USUAL_QUESTIONS } from "../catalogue.ts";

type Named = { readonly id: string; readonly name: string };
type State = ActionState<{ asked: number }>;
type Props = {
  incidentId: string;
  vendors: readonly Named[];
  controllers: readonly Named[];
  /** A day from now, to start from. */
  due: TypedInstant;
  /** What the contracts say, for whoever chooses the time. */
  contractText: string | null;
  locale: Locale;
  act: (previous: State, form: FormData) => Promise<State>;
  words: VendorWords;
};

export function AskForm({ incidentId, vendors, controllers, due, contractText, locale, act, words }: Props) {
  const t = words.vendorForms;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.ask.title, icon: "message-square" }}
      done={t.ask.done}
      hidden={{ incidentId, language: locale }}
      id="ask-vendor"
      idle={IDLE}
      labels={{ ...t, ...t.ask }}
      submit={{ label: t.ask.submit, pending: t.ask.pending, icon: "send" }}
      words={words}
    >
      {(fields) => (
        <>
          <VendorChoice fields={fields} label={t.vendorId} vendors={vendors} />
          <ChoiceGroup error={fields.error("usual")} id={fields.id("usual")} label={t.ask.usual}>
            <div className="flex flex-col gap-1.5">
              <TickBoxes
                fields={fields}
                name="usual[]"
                options={USUAL_QUESTION_KEYS.map((key) => ({
                  value: key,
                  label: USUAL_QUESTIONS[key][locale],
                }))}
              />
            </div>
          </ChoiceGroup>
          <ScannedArea {...fields.prose("text")} label={t.ask.text} note={words.forms.optional} rows={3} />
          <InstantField
            {...fields.instant("due", due)}
            help={[t.ask.dueHelp, contractText].filter(Boolean).join(" ")}
            label={t.ask.due}
            labels={words.forms.instant}
            precisions={["instant"]}
            zones={listZones(due.zone)}
          />
          <SelectField
            {...fields.text("organisationId")}
            label={t.organisationId}
            options={controllers.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder={t.everyone}
          />
        </>
      )}
    </ActForm>
  );
}
