"use client";

import { ActForm } from "#components/act-form.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { type Choosing, PositionFields } from "./position-fields.tsx";
import type { PlainAct } from "./sheet-form.tsx";

/** The DPO advises one, with reasons. */
export function AdviceForm({ act, ...choosing }: Choosing & { act: PlainAct }) {
  const { exposure, current, words } = choosing;
  const t = words.awarenessSheet.advice;
  return (
    <ActForm<ActionState<undefined>>
      act={act}
      behind={{ label: t.title, icon: "message-square" }}
      current={current}
      done={t.done}
      hidden={{ exposureId: exposure.id, version: exposure.version }}
      id={`advice-${exposure.id}`}
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending }}
      words={words}
    >
      {(fields) => <PositionFields {...choosing} fields={fields} t={t} />}
    </ActForm>
  );
}
