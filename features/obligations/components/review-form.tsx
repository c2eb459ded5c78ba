"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<undefined>;
type Props = {
  subject: { readonly id: string; readonly version: number; readonly review: string | null };
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "review" | "errors" | "problems">;
};

export function ReviewForm({ subject, act, words }: Props) {
  const t = words.review;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "refresh-cw" }}
      done={t.done}
      hidden={{ obligationId: subject.id, version: subject.version }}
      id={`review-${subject.id}`}
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending }}
      words={words}
    >
      {(fields) => (
        <>
          <p className="text-sm text-soft">{t.intro}</p>
          <p className="text-sm">
            {t.recomputed} <span className="font-medium tabular-nums">{subject.review}</span>
          </p>
          <ScannedArea {...fields.prose("reason")} label={t.reason} required rows={3} />
        </>
      )}
    </ActForm>
  );
}
