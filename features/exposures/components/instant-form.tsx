"use client";

import { InstantField } from "#components/instant-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { SelectField, type SelectOption } from "#components/select-field.tsx";
import type { Messages } from "#lib/i18n.ts";
import { listZones } from "#lib/zones.ts";
import { type ActedFile, type FileAct, FileActForm } from "./file-act-form.tsx";

type Props = {
  file: ActedFile & { readonly zone: string };
  names: readonly SelectOption[];
  currentText: string;
  act: FileAct;
  words: Pick<Messages, "furtherFacts" | "forms" | "errors" | "problems">;
};

/** One more moment on which a law counts. */
export function InstantForm({ file, names, currentText, act, words }: Props) {
  const t = words.furtherFacts.instant;
  const empty = { precision: "instant", date: "", time: "", zone: file.zone } as const;
  return (
    <FileActForm
      act={act}
      currentText={currentText}
      file={file}
      icon="clock"
      labels={t}
      name="instant"
      t={t}
      words={words}
    >
      {(fields) => (
        <>
          <SelectField {...fields.text("name", names[0]?.value)} label={t.name} options={names} />
          <InstantField
            {...fields.instant("moment", empty)}
            help={t.unknownHelp}
            label={t.moment}
            labels={words.forms.instant}
            zones={listZones(file.zone)}
          />
          <ScannedArea {...fields.prose("reason")} label={t.reason} required rows={2} />
        </>
      )}
    </FileActForm>
  );
}
