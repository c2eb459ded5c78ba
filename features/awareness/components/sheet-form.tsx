"use client";

import { type ReactNode, useState } from "react";
import { Disclosure } from "#components/disclosure.tsx";
import { type FormFields, formFields, labelOf } from "#components/form-fields.ts";
import { FormOutcome } from "#components/form-outcome.tsx";
import type { IconName } from "#components/icon-name.ts";
import { PreviewButtons } from "#components/preview-buttons.tsx";
import { useKeptForm } from "#components/use-kept-form.ts";
import { AwarenessMoves } from "#features/exposures/components/awareness-moves.tsx";
import type { Moves } from "#features/obligations/components/describe-moves.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<Moves | undefined>;
export type SheetAct = (previous: State, form: FormData) => Promise<State>;
/** An act that moves no date. */
export type PlainAct = (previous: ActionState<undefined>, form: FormData) => Promise<ActionState<undefined>>;
export type SheetWords = Pick<Messages, "awarenessSheet" | "awareness" | "forms" | "errors" | "problems">;

type Props = {
  id: string;
  icon: IconName;
  act: SheetAct;
  /** The words of this act, and the labels of its fields by their names. */
  t: { readonly title: string; readonly submit: string; readonly pending: string; readonly done: string };
  hidden: Readonly<Record<string, string | number>>;
  /** For someone whose own act came second. */
  current: ReactNode;
  words: SheetWords;
  open?: boolean;
  children: (fields: FormFields) => ReactNode;
};

const isSaved = (state: State): boolean => state.status === "ok" && state.result === undefined;

/** See which dates move, then save. A preview that a later change overtook is withdrawn. */
export function SheetForm({ id, icon, act, t, hidden, current, words, open = false, children }: Props) {
  const { state, form } = useKeptForm<State>(act, IDLE, isSaved);
  const fields = formFields(id, state, words.problems);
  const [overtaken, setOvertaken] = useState<State | null>(null);
  const shown = state.status === "ok" && state !== overtaken ? (state.result ?? null) : null;
  return (
    <Disclosure icon={icon} label={t.title} open={open || state.status !== "idle"}>
      <form {...form} className="flex flex-col gap-4" onChange={() => setOvertaken(state)}>
        <FormOutcome
          current={current}
          done={isSaved(state) ? t.done : undefined}
          form={id}
          labelAt={(path) => labelOf(path, t)}
          problems={words.problems}
          state={state}
          words={words.errors}
        />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        {children(fields)}
        {shown === null ? null : <AwarenessMoves moves={shown} words={words} />}
        <PreviewButtons
          next={shown === null ? "preview" : "save"}
          preview={{ label: words.awareness.preview, pending: words.awareness.previewing }}
          save={{ label: t.submit, pending: t.pending }}
        />
      </form>
    </Disclosure>
  );
}
