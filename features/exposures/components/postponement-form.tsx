"use client";

import { InstantField } from "#components/instant-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { SelectField, type SelectOption } from "#components/select-field.tsx";
import type { Messages } from "#lib/i18n.ts";
import { listZones } from "#lib/zones.ts";
import { type ActedFile, type FileAct, FileActForm } from "./file-act-form.tsx";

type Props = {
  file: ActedFile & { readonly zone: string };
  rules: readonly SelectOption[];
  currentText: string;
  act: FileAct;
  words: Pick<Messages, "furtherFacts" | "forms" | "errors" | "problems">;
};

const KINDS = ["orders", "extensions", "holds"] as const;
const FORMS = ["oral", "written"] as const;

/** What moves a date from outside: an authority's order or extension, or the police asking to wait. */
export function PostponementForm({ file, rules, currentText, act, words }: Props) {
  const t = words.furtherFacts.postponement;
  const zones = listZones(file.zone);
  const empty = { date: "", time: "", zone: file.zone } as const;
  return (
    <FileActForm
      act={act}
      currentText={currentText}
      file={file}
      icon="gavel"
      labels={t}
      name="postponement"
      t={t}
      words={words}
    >
      {(fields) => (
        <>
          <SelectField
            {...fields.text("kind", KINDS[0])}
            label={t.kind}
            options={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
          />
          <SelectField
            {...fields.text("rule")}
            help={t.ruleHelp}
            label={t.rule}
            options={rules}
            placeholder="—"
          />
          <SelectField
            {...fields.text("form")}
            help={t.formHelp}
            label={t.form}
            options={FORMS.map((value) => ({ value, label: t.forms[value] }))}
            placeholder="—"
          />
          <InstantField
            {...fields.instant("at", { precision: "instant", ...empty })}
            label={t.at}
            labels={words.forms.instant}
            precisions={["instant", "day"]}
            zones={zones}
          />
          <InstantField
            {...fields.instant("until", { precision: "unknown", ...empty })}
            label={t.until}
            labels={words.forms.instant}
            zones={zones}
          />
          <ScannedArea {...fields.prose("reason")} label={t.reason} required rows={2} />
        </>
      )}
    </FileActForm>
  );
}
