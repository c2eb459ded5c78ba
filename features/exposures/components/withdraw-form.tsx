"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<undefined>;
type Props = {
  file: { readonly id: string; readonly version: number };
  /** Which of them: the list and the place in it. */
  of: { readonly kind: "orders" | "extensions" | "holds"; readonly place: number };
  line: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "furtherFacts" | "errors" | "problems">;
};

/** Takes back one order, extension or hold that was recorded by mistake. */
export function WithdrawForm({ file, of, line, act, words }: Props) {
  const t = words.furtherFacts.postponement;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.withdrawTitle.replace("{line}", line), icon: "x" }}
      done={t.withdrawn}
      hidden={{ exposureId: file.id, version: file.version, ...of }}
      id={`withdraw-${of.kind}-${of.place}-${file.id}`}
      idle={IDLE}
      labels={t}
      submit={{ label: t.withdraw, pending: t.pending, icon: "x", look: "secondary" }}
      words={words}
    >
      {(fields) => <ScannedArea {...fields.prose("reason")} label={t.reason} required rows={2} />}
    </ActForm>
  );
}
