"use client";

import { ActForm } from "#components/act-form.tsx";
import { RadioGroupField } from "#components/radio-group-field.tsx";
import { TextField } from "#components/text-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { StandingFields } from "./standing-fields.tsx";

type State = ActionState<{ readonly memberId: string; readonly userId: string }>;
type Props = {
  act: (previous: State, form: FormData) => Promise<State>;
  organisations: readonly { readonly id: string; readonly name: string }[];
  /** In which the workspace writes to people. */
  locale: string;
  mail: "none" | "set_up";
  words: Pick<Messages, "settings" | "roles" | "shell" | "errors" | "problems">;
};

/** Invites somebody: who, as what, for whom. */
export function InviteForm({ act, organisations, locale, mail, words }: Props) {
  const t = words.settings.invite;
  const standing = { roles: [], organisationIds: [], locale };
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "plus" }}
      done={t.done}
      hidden={{}}
      id="invite"
      idle={IDLE}
      labels={{ ...words.settings.member, ...t }}
      submit={{ label: t.submit, pending: t.pending, icon: "send" }}
      words={words}
    >
      {(fields) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField {...fields.text("name")} autoComplete="off" label={t.name} required />
            <TextField
              {...fields.text("email")}
              autoComplete="off"
              help={t.emailHelp}
              inputMode="email"
              label={t.email}
              required
              spellCheck={false}
            />
          </div>
          <StandingFields fields={fields} organisations={organisations} standing={standing} words={words} />
          <RadioGroupField
            defaultValue={fields.value("told", mail === "set_up" ? "by_mail" : "not")}
            error={fields.error("told")}
            id={fields.id("told")}
            label={t.told}
            name="told"
            options={[
              { value: "by_mail", label: t.byMail, help: mail === "set_up" ? t.byMailHelp : t.noMail },
              { value: "not", label: t.not, help: t.notHelp },
            ]}
          />
        </>
      )}
    </ActForm>
  );
}
