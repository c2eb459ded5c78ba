"use client";

import type { FormFields } from "#components/form-fields.ts";
import { RadioGroupField } from "#components/radio-group-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { SelectField } from "#components/select-field.tsx";
import { answerOf } from "#lib/answer-of.ts";
import type { Messages } from "#lib/i18n.ts";
import { type ActedFile, type FileAct, FileActForm } from "./file-act-form.tsx";

type Answers = { readonly kind: "answer"; readonly value: boolean | null };
type Sorts = {
  readonly kind: "sort";
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** One fact that a law which may bind the organisation asks for, with what is known of it. */
export type AskedFact = { readonly name: string; readonly label: string; readonly help?: string } & (
  | Answers
  | Sorts
);

type Props = {
  file: ActedFile;
  asked: readonly AskedFact[];
  currentText: string;
  act: FileAct;
  words: Pick<Messages, "furtherFacts" | "forms" | "errors" | "problems">;
};

export function FurtherFactsForm({ file, asked, currentText, act, words }: Props) {
  const t = words.furtherFacts.facts;
  return (
    <FileActForm
      act={act}
      currentText={currentText}
      file={file}
      icon="scale"
      labels={{ ...Object.fromEntries(asked.map(({ name, label }) => [name, label])), reason: t.reason }}
      name="further"
      t={t}
      words={words}
    >
      {(fields) => (
        <>
          <div className="grid gap-5 xl:grid-cols-2">
            {asked.map((fact) => (
              <FactField fact={fact} fields={fields} key={fact.name} words={words} />
            ))}
          </div>
          <ScannedArea {...fields.prose("reason")} label={t.reason} required rows={2} />
        </>
      )}
    </FileActForm>
  );
}

type FieldProps = { fact: AskedFact; fields: FormFields; words: Pick<Messages, "furtherFacts" | "forms"> };

function FactField({ fact, fields, words }: FieldProps) {
  const { name, label, help } = fact;
  if (fact.kind === "sort")
    return (
      <SelectField
        {...fields.text(name, fact.value ?? "none")}
        help={help}
        label={label}
        options={[{ value: "none", label: words.furtherFacts.unknownOrNone }, ...fact.options]}
      />
    );
  return (
    <RadioGroupField
      defaultValue={fields.value(name, answerOf(fact.value))}
      error={fields.error(name)}
      flow="row"
      help={help}
      id={fields.id(name)}
      label={label}
      name={name}
      options={[
        { value: "yes", label: words.forms.yes },
        { value: "no", label: words.forms.no },
        { value: "unknown", label: words.forms.dontKnow },
      ]}
    />
  );
}
