"use client";

import { ActForm } from "#components/act-form.tsx";
import { RadioGroupField } from "#components/radio-group-field.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { TextField } from "#components/text-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<{ readonly witnessId: string }>;
type Props = {
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "signedLog" | "forms" | "errors" | "problems">;
};

/** Names who outside receives the checkpoints. */
export function WitnessForm({ act, words }: Props) {
  const t = words.signedLog.name;
  const { kinds } = words.signedLog.witnesses;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon: "plus" }}
      done={t.done}
      hidden={{}}
      id="name-witness"
      idle={IDLE}
      labels={t}
      submit={{ label: t.submit, pending: t.pending, icon: "plus" }}
      words={words}
    >
      {(fields) => (
        <>
          <RadioGroupField
            defaultValue={fields.value("kind", "witness")}
            error={fields.error("kind")}
            id={fields.id("kind")}
            label={t.kind}
            name="kind"
            options={[
              { value: "witness", label: kinds.witness, help: t.witnessHelp },
              { value: "webhook", label: kinds.webhook, help: t.webhookHelp },
              { value: "mailbox", label: kinds.mailbox, help: t.mailboxHelp },
            ]}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <ScannedLine {...fields.prose("name")} label={t.name} required />
            <TextField {...fields.text("url")} help={t.urlHelp} label={t.url} required />
            <TextField
              {...fields.text("verifierKey")}
              className="sm:col-span-2"
              help={t.verifierKeyHelp}
              label={t.verifierKey}
              note={words.forms.optional}
            />
          </div>
        </>
      )}
    </ActForm>
  );
}
