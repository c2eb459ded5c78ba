"use client";

import { useState } from "react";
import { formFields, labelOf } from "#components/form-fields.ts";
import { FormOutcome } from "#components/form-outcome.tsx";
import { PreviewButtons } from "#components/preview-buttons.tsx";
import { useKeptForm } from "#components/use-kept-form.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";
import type { KindName } from "../catalogue.ts";
import type { ActPreview } from "../loaders.ts";
import type { AskedField } from "../rules.ts";
import { BulkField, type FieldOptions } from "./bulk-field.tsx";
import { BulkPreview } from "./bulk-preview.tsx";

type State = ActionState<ActPreview | { readonly bulkActId: string; readonly reference: string }>;
type Props = {
  kind: KindName;
  fields: readonly AskedField[];
  options: FieldOptions;
  incidentId: string;
  exposureIds: readonly string[];
  /** Where the acts of the case stand. */
  acts: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "bulk" | "forms" | "errors" | "problems">;
};

const never = () => false;

/** Asked once for all: first what the act would do and for whom it would be refused, then the act. */
export function BulkForm({ kind, fields, options, incidentId, exposureIds, acts, act, words }: Props) {
  const { state, form } = useKeptForm<State>(act, IDLE, never);
  const t = words.bulk;
  const shown = formFields("bulk", state, words.problems);
  const [overtaken, setOvertaken] = useState<State | null>(null);
  const answer = state.status === "ok" && state !== overtaken ? state.result : undefined;
  const preview = answer !== undefined && "total" in answer ? answer : undefined;
  const running = state.problems.find(({ problem }) => problem === "begunAlready")?.path.split(".")[1];
  const begin =
    preview === undefined
      ? t.submits[kind]
      : fill(t.submitFor, {
          act: t.submits[kind],
          count: String(preview.total - countRefused(preview)),
        });
  const isEmpty = preview !== undefined && countRefused(preview) === preview.total;
  return (
    <form {...form} className="flex max-w-2xl flex-col gap-4" onChange={() => setOvertaken(state)}>
      <FormOutcome
        current={
          running === undefined ? null : (
            <a className="text-accent hover:underline" href={`${acts}/${running}`}>
              {t.begunAlready}
            </a>
          )
        }
        form="bulk"
        labelAt={(path) => labelOf(path, t.fields)}
        problems={words.problems}
        state={state}
        words={words.errors}
      />
      <input name="incidentId" type="hidden" value={incidentId} />
      <input name="kind" type="hidden" value={kind} />
      <input name="exposureIds" type="hidden" value={exposureIds.join(",")} />
      {fields.map((field) => (
        <BulkField field={field} fields={shown} key={field.name} options={options} words={words} />
      ))}
      {preview === undefined ? null : <BulkPreview preview={preview} words={words} />}
      <PreviewButtons
        next={preview === undefined ? "preview" : "save"}
        preview={{ label: t.preview, pending: t.previewing }}
        save={isEmpty ? null : { label: begin, pending: t.beginning }}
      />
    </form>
  );
}

function countRefused({ refused }: ActPreview): number {
  return refused.reduce((sum, { count }) => sum + count, 0);
}
