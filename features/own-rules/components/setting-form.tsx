"use client";

import { type ReactNode, useState } from "react";
import { Disclosure } from "#components/disclosure.tsx";
import { type FormFields, formFields, labelOf } from "#components/form-fields.ts";
import { FormOutcome } from "#components/form-outcome.tsx";
import type { IconName } from "#components/icon-name.ts";
import { SubmitButton } from "#components/submit-button.tsx";
import { useKeptForm } from "#components/use-kept-form.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import type { SettingPreview } from "./describe-setting.ts";
import { PreviewList } from "./preview-list.tsx";

export type SettingState = ActionState<SettingPreview | { readonly ownRuleId: string }>;
type Props = {
  id: string;
  title: string;
  icon: IconName;
  intro: string;
  submit: string;
  act: (previous: SettingState, form: FormData) => Promise<SettingState>;
  words: Pick<Messages, "ownRules" | "errors" | "problems">;
  children: (fields: FormFields) => ReactNode;
};

const isSaved = ({ status, ...state }: SettingState): boolean =>
  status === "ok" && "result" in state && "ownRuleId" in state.result;

/** Two steps on one form: see what it adds to running cases, then set it. */
export function SettingForm({ id, title, icon, intro, submit, act, words, children }: Props) {
  const { state, form } = useKeptForm<SettingState>(act, IDLE, isSaved);
  const fields = formFields(id, state, words.problems);
  const t = words.ownRules.form;
  const [overtaken, setOvertaken] = useState<SettingState | null>(null);
  const preview =
    state.status === "ok" && state !== overtaken && "rows" in state.result ? state.result : undefined;
  return (
    <Disclosure icon={icon} label={title} open={state.status !== "idle"}>
      <form {...form} className="flex flex-col gap-5" onChange={() => setOvertaken(state)}>
        <FormOutcome
          done={isSaved(state) ? t.done : undefined}
          form={id}
          labelAt={(path) => labelOf(path.replace(/\.\d+$/, ""), t)}
          problems={words.problems}
          state={state}
          words={words.errors}
        />
        <p className="max-w-prose text-sm text-soft">{intro}</p>
        {children(fields)}
        {preview === undefined ? null : <PreviewList preview={preview} words={words} />}
        <div className="flex flex-wrap gap-2">
          <SubmitButton
            icon="eye"
            look={preview === undefined ? "primary" : "secondary"}
            name="intent"
            pendingLabel={t.previewing}
            value="preview"
          >
            {t.preview}
          </SubmitButton>
          <SubmitButton
            icon="check"
            look={preview === undefined ? "secondary" : "primary"}
            name="intent"
            pendingLabel={t.pending}
            value="save"
          >
            {submit}
          </SubmitButton>
        </div>
      </form>
    </Disclosure>
  );
}
