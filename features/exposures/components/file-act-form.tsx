"use client";

import type { ReactNode } from "react";
import { ActForm, type ActWords } from "#components/act-form.tsx";
import type { FormFields } from "#components/form-fields.ts";
import type { IconName } from "#components/icon-name.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { OnFile } from "./on-file.tsx";

type State = ActionState<undefined>;

/** The act on an organisation's file that a form sends. */
export type FileAct = (previous: State, form: FormData) => Promise<State>;

/** The file acted on, as it was seen, and who changed it last. */
export type ActedFile = {
  readonly id: string;
  readonly version: number;
  readonly lastChangeText: string | null;
};

type Props = {
  /** Tells the form from the others of the same file. */
  name: string;
  icon: IconName;
  file: ActedFile;
  /** What stands on file, for someone whose own change came second. */
  currentText: string;
  act: FileAct;
  t: { readonly title: string; readonly submit: string; readonly pending: string; readonly done: string };
  labels: Readonly<Record<string, unknown>>;
  words: ActWords & Pick<Messages, "forms">;
  children: (fields: FormFields) => ReactNode;
};

/** One act on an organisation's file, behind its name, sent with the version that was seen. */
export function FileActForm({ name, icon, file, currentText, act, t, labels, words, children }: Props) {
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.title, icon }}
      current={<OnFile changed={file.lastChangeText} text={`${words.forms.currently} ${currentText}`} />}
      done={t.done}
      hidden={{ exposureId: file.id, version: file.version }}
      id={`${name}-${file.id}`}
      idle={IDLE}
      labels={labels}
      submit={{ label: t.submit, pending: t.pending, icon }}
      words={words}
    >
      {children}
    </ActForm>
  );
}
