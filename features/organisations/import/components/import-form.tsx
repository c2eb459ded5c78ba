"use client";

import { Field } from "#components/field.tsx";
import { fieldDescription } from "#components/field-ids.ts";
import { formFields } from "#components/form-fields.ts";
import { FormOutcome } from "#components/form-outcome.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { useKeptForm } from "#components/use-kept-form.ts";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import type { Column } from "../catalogue.ts";
import type { ImportOutcome } from "../loaders.ts";
import { ImportResult } from "./import-result.tsx";

type State = ActionState<ImportOutcome>;
type Props = {
  act: (previous: State, form: FormData) => Promise<State>;
  headings: Readonly<Record<Column, string>>;
  words: Pick<Messages, "organisationImport" | "errors" | "problems">;
};

const isStored = (state: State): boolean => state.status === "ok" && state.result.stored;

/** One file, two buttons: see what it would do, or do it. */
export function ImportForm({ act, headings, words }: Props) {
  const t = words.organisationImport;
  const { state, form } = useKeptForm<State>(act, IDLE, isStored);
  const error = formFields("import", state, words.problems).error("file");
  return (
    <form {...form} className="flex flex-col gap-4">
      <FormOutcome
        form="import"
        labelAt={() => t.file}
        problems={words.problems}
        state={state}
        words={words.errors}
      />
      <Field error={error} help={t.fileHelp} id="import-file" label={t.choose}>
        <input
          {...fieldDescription({ id: "import-file", help: t.fileHelp, error })}
          accept=".csv,.xlsx,text/csv"
          className="control py-1.5"
          id="import-file"
          name="file"
          type="file"
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton icon="eye" look="secondary" name="intent" pendingLabel={t.reading} value="preview">
          {t.preview}
        </SubmitButton>
        <SubmitButton icon="check" pendingLabel={t.importing}>
          {t.submit}
        </SubmitButton>
      </div>
      {state.status === "ok" ? (
        <ImportResult headings={headings} outcome={state.result} words={words} />
      ) : null}
    </form>
  );
}
