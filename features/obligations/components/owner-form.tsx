"use client";

import { ActForm } from "#components/act-form.tsx";
import { SelectField, type SelectOption } from "#components/select-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<undefined>;
type Props = {
  obligation: { readonly id: string; readonly ownerId: string };
  owners: readonly SelectOption[];
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "owner" | "errors" | "problems">;
};

/** Gives one obligation to a member of the cell, or to nobody. */
export function OwnerForm({ obligation, owners, act, words }: Props) {
  const t = words.owner;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "user-check" }}
      done={t.done}
      hidden={{ obligationId: obligation.id }}
      id={`owner-${obligation.id}`}
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending }}
      words={words}
    >
      {(fields) => (
        <SelectField
          {...fields.text("memberId", obligation.ownerId)}
          label={t.memberId}
          options={owners}
          placeholder={t.nobody}
        />
      )}
    </ActForm>
  );
}
