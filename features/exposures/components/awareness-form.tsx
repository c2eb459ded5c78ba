"use client";

import { useState } from "react";
import { Disclosure } from "#components/disclosure.tsx";
import { formFields, labelOf, type TypedInstant } from "#components/form-fields.ts";
import { FormOutcome } from "#components/form-outcome.tsx";
import { InstantField } from "#components/instant-field.tsx";
import { PreviewButtons } from "#components/preview-buttons.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { useKeptForm } from "#components/use-kept-form.ts";
import type { Moves } from "#features/obligations/components/describe-moves.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";
import { listZones } from "#lib/zones.ts";
import { AwarenessMoves } from "./awareness-moves.tsx";
import { OnFile } from "./on-file.tsx";

type State = ActionState<Moves | undefined>;
type Props = {
  file: {
    readonly id: string;
    readonly version: number;
    readonly zone: string;
    readonly awareness: TypedInstant;
    readonly note: string;
    readonly detectedText: string | null;
    readonly awarenessText: string;
    readonly lastChangeText: string | null;
  };
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "awareness" | "organisationFile" | "forms" | "errors" | "problems">;
};

const isSaved = (state: State): boolean => state.status === "ok" && state.result === undefined;

/** Two steps on one form: see which dates move, then save. A preview that a later change overtook is withdrawn. */
export function AwarenessForm({ file, act, words }: Props) {
  const { state, form } = useKeptForm<State>(act, IDLE, isSaved);
  const id = `awareness-${file.id}`;
  const fields = formFields(id, state, words.problems);
  const t = words.awareness;
  const [overtaken, setOvertaken] = useState<State | null>(null);
  const moves = state.status === "ok" && state !== overtaken ? state.result : undefined;
  return (
    <Disclosure icon="pen" label={t.title} open={state.status !== "idle"}>
      <form {...form} className="flex flex-col gap-4" onChange={() => setOvertaken(state)}>
        <FormOutcome
          current={
            <OnFile changed={file.lastChangeText} text={`${words.forms.currently} ${file.awarenessText}`} />
          }
          done={isSaved(state) ? words.organisationFile.saved : undefined}
          form={id}
          labelAt={(path) => labelOf(path, t)}
          problems={words.problems}
          state={state}
          words={words.errors}
        />
        <p className="text-sm text-soft">{t.intro}</p>
        <input name="exposureId" type="hidden" value={file.id} />
        <input name="version" type="hidden" value={file.version} />
        <InstantField
          {...fields.instant("awareness", file.awareness)}
          help={file.detectedText === null ? undefined : fill(t.detectedAt, { at: file.detectedText })}
          label={t.awareness}
          labels={words.forms.instant}
          zones={listZones(file.zone)}
        />
        <ScannedLine {...fields.prose("note", file.note)} label={t.note} note={words.forms.optional} />
        <ScannedArea {...fields.prose("reason")} label={t.reason} required rows={2} />
        {moves === undefined ? null : <AwarenessMoves moves={moves} words={words} />}
        <PreviewButtons
          next={moves === undefined ? "preview" : "save"}
          preview={{ label: t.preview, pending: t.previewing }}
          save={{ label: t.submit, pending: t.pending }}
        />
      </form>
    </Disclosure>
  );
}
