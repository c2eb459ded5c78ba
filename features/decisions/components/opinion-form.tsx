"use client";

import { ActForm } from "#components/act-form.tsx";
import { RadioGroupField } from "#components/radio-group-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { ADVICE } from "../catalogue.ts";

type State = ActionState<undefined>;
type Props = {
  obligationId: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "decision" | "errors" | "problems">;
};

export function OpinionForm({ obligationId, act, words }: Props) {
  const t = words.decision;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.giveOpinion, icon: "message-square" }}
      done={t.opinionDone}
      hidden={{ obligationId }}
      id={`opinion-${obligationId}`}
      idle={IDLE}
      labels={{ ...t, reasons: t.opinionReasons }}
      submit={{ label: t.submitOpinion, pending: t.pending, icon: "message-square" }}
      words={words}
    >
      {(fields) => (
        <>
          <RadioGroupField
            defaultValue={fields.value("advice")}
            error={fields.error("advice")}
            id={fields.id("advice")}
            label={t.advice}
            name="advice"
            options={ADVICE.map((value) => ({ value, label: t.advices[value] }))}
          />
          <ScannedArea
            {...fields.prose("reasons")}
            help={t.opinionHelp}
            label={t.opinionReasons}
            required
            rows={4}
          />
        </>
      )}
    </ActForm>
  );
}
