"use client";

import { ActForm } from "#components/act-form.tsx";
import { RadioGroupField } from "#components/radio-group-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { SelectField } from "#components/select-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { VERDICTS } from "../catalogue.ts";

type State = ActionState<undefined>;
type Props = {
  incidentId: string;
  publication: string;
  files: readonly { readonly id: string; readonly name: string }[];
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "lawReview" | "errors" | "problems">;
};

export function SettleLawForm({ incidentId, publication, files, act, words }: Props) {
  const t = words.lawReview;
  return (
    <ActForm<State>
      act={act}
      current={<p>{t.decidedMeanwhile}</p>}
      done={t.done}
      hidden={{ incidentId, publication }}
      id="settle-law"
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "gavel" }}
      words={words}
    >
      {(fields) => (
        <>
          <RadioGroupField
            defaultValue={fields.value("verdict")}
            error={fields.error("verdict")}
            id={fields.id("verdict")}
            label={t.verdict}
            name="verdict"
            options={VERDICTS.map((value) => ({
              value,
              label: t.verdicts[value],
              help: t.verdictHelp[value],
            }))}
          />
          {files.length < 2 ? null : (
            <SelectField
              {...fields.text("exposureIds")}
              className="sm:max-w-md"
              label={t.exposureIds}
              options={files.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder={t.everyFile}
            />
          )}
          <ScannedArea {...fields.prose("reason")} label={t.reason} required rows={3} />
        </>
      )}
    </ActForm>
  );
}
