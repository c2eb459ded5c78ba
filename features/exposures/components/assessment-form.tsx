"use client";

import { ActForm } from "#components/act-form.tsx";
import { TextArea } from "#components/text-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { OnFile } from "./on-file.tsx";
import { RiskFields } from "./risk-fields.tsx";

type State = ActionState<undefined>;
type Props = {
  file: {
    readonly id: string;
    readonly version: number;
    readonly risk: string;
    readonly exemptions34: readonly string[];
    readonly severeHealthIncident: boolean | null;
    readonly itSystemAttack: boolean | null;
    readonly encrypted: boolean | null;
    readonly factsText: string;
    readonly lastChangeText: string | null;
  };
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "assessment" | "newIncident" | "forms" | "vocabulary" | "errors" | "problems">;
};

/** The risk to persons and the facts on which duties depend, for one organisation. */
export function AssessmentForm({ file, act, words }: Props) {
  const t = words.assessment;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "scale" }}
      current={<OnFile changed={file.lastChangeText} text={`${words.forms.currently} ${file.factsText}`} />}
      done={t.done}
      hidden={{ exposureId: file.id, version: file.version }}
      id={`assessment-${file.id}`}
      idle={IDLE}
      labels={{ ...words.newIncident.fields, reason: t.reason }}
      submit={{ label: t.submit, pending: t.pending, icon: "scale" }}
      words={words}
    >
      {(fields) => (
        <>
          <RiskFields fields={fields} known={file} words={words} />
          <TextArea {...fields.text("reason")} label={t.reason} required rows={2} />
        </>
      )}
    </ActForm>
  );
}
