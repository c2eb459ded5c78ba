"use client";

import { ActForm } from "#components/act-form.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<undefined>;
type Props = {
  linkId: string;
  label: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "signals" | "problems" | "errors">;
};

/** Asked twice: what was handed out stops working. */
export function RevokeLinkForm({ linkId, label, act, words }: Props) {
  const t = words.signals.links;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: fill(t.revoke, { label }), icon: "x" }}
      done={t.revoked}
      hidden={{ linkId }}
      id={`revoke-${linkId}`}
      idle={IDLE}
      labels={{}}
      submit={{ label: t.revokeSubmit, pending: t.pending, icon: "x", look: "secondary" }}
      words={words}
    >
      {() => <p className="text-sm text-soft">{t.revokeHelp}</p>}
    </ActForm>
  );
}
