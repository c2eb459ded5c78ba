"use client";

import { ActForm } from "#components/act-form.tsx";
import { InstantField } from "#components/instant-field.tsx";
import { SelectField, type SelectOption } from "#components/select-field.tsx";
import { TextArea } from "#components/text-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { listZones } from "#lib/zones.ts";
import { OnFile } from "./on-file.tsx";

type State = ActionState<undefined>;
type Props = {
  file: {
    readonly id: string;
    readonly version: number;
    readonly zone: string;
    readonly lastChangeText: string | null;
  };
  names: readonly SelectOption[];
  currentText: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "furtherFacts" | "forms" | "errors" | "problems">;
};

/** One more moment on which a law counts. */
export function InstantForm({ file, names, currentText, act, words }: Props) {
  const t = words.furtherFacts.instant;
  const empty = { precision: "instant", date: "", time: "", zone: file.zone } as const;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "clock" }}
      current={<OnFile changed={file.lastChangeText} text={`${words.forms.currently} ${currentText}`} />}
      done={t.done}
      hidden={{ exposureId: file.id, version: file.version }}
      id={`instant-${file.id}`}
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "clock" }}
      words={words}
    >
      {(fields) => (
        <>
          <SelectField {...fields.text("name", names[0]?.value)} label={t.name} options={names} />
          <InstantField
            {...fields.instant("moment", empty)}
            help={t.unknownHelp}
            label={t.moment}
            labels={words.forms.instant}
            zones={listZones(file.zone)}
          />
          <TextArea {...fields.text("reason")} label={t.reason} required rows={2} />
        </>
      )}
    </ActForm>
  );
}
