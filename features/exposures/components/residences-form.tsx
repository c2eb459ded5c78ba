"use client";

import { ScannedArea } from "#components/scanned-area.tsx";
import { SelectField, type SelectOption } from "#components/select-field.tsx";
import { TextField } from "#components/text-field.tsx";
import type { Messages } from "#lib/i18n.ts";
import { type ActedFile, type FileAct, FileActForm } from "./file-act-form.tsx";

type Props = {
  file: ActedFile;
  residences: readonly { readonly code: string; readonly persons: number }[];
  places: readonly SelectOption[];
  currentText: string;
  act: FileAct;
  words: Pick<Messages, "furtherFacts" | "forms" | "errors" | "problems">;
};

const MORE_ROWS = 3;

/** How many of the persons live where: saved lines, and a few empty ones below. */
export function ResidencesForm({ file, residences, places, currentText, act, words }: Props) {
  const t = words.furtherFacts.residence;
  const rows = [...residences, ...Array.from({ length: MORE_ROWS }, () => ({ code: "", persons: null }))];
  return (
    <FileActForm
      act={act}
      currentText={currentText}
      file={file}
      icon="users"
      labels={{ code: t.place, persons: t.persons, reason: t.reason }}
      name="residences"
      t={t}
      words={words}
    >
      {(fields) => (
        <>
          <p className="text-sm text-soft">{t.intro}</p>
          {rows.map(({ code, persons }, index) => {
            const name = `residences.${index}`;
            const row = t.row.replace("{number}", String(index + 1));
            return (
              <fieldset className="grid grid-cols-[1fr_8rem] items-start gap-3" key={name}>
                <legend className="sr-only">{row}</legend>
                <SelectField
                  {...fields.text(`${name}.code`, code)}
                  label={t.place}
                  options={places}
                  placeholder={t.choose}
                />
                <TextField
                  {...fields.text(`${name}.persons`, persons === null ? "" : String(persons))}
                  inputMode="numeric"
                  label={t.persons}
                />
              </fieldset>
            );
          })}
          <ScannedArea {...fields.prose("reason")} label={t.reason} required rows={2} />
        </>
      )}
    </FileActForm>
  );
}
