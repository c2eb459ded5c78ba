"use client";

import { ActForm } from "#components/act-form.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<{ claimId: string }>;
type Props = {
  claim: { readonly id: string; readonly value: string };
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "claimForm" | "errors" | "problems">;
};

/** Adopts one claim among those about the same, with the reason. */
export function AdoptButton({ claim, act, words }: Props) {
  const t = words.claimForm;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: fill(t.adoptLabel, { value: claim.value }), icon: "check" }}
      done={t.adopted}
      hidden={{ claimId: claim.id }}
      id={`adopt-${claim.id}`}
      idle={IDLE}
      labels={t}
      submit={{ label: t.adoptAct, pending: t.adopting, look: "secondary" }}
      words={words}
    >
      {(fields) => <ScannedLine {...fields.prose("reason")} help={t.reasonHelp} label={t.reason} required />}
    </ActForm>
  );
}
