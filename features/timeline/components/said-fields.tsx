"use client";

import type { FormFields } from "#components/form-fields.ts";
import { InstantField } from "#components/instant-field.tsx";
import { RadioGroupField } from "#components/radio-group-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { SelectField } from "#components/select-field.tsx";
import type { Messages } from "#lib/i18n.ts";
import { listZones } from "#lib/zones.ts";
import { GRADES } from "../grading/catalogue.ts";

/** What an entry said before, where one corrects it. */
export type Earlier = {
  readonly text: string;
  readonly label: string;
  readonly source: string;
  readonly sourceUrl: string;
  readonly credibility: string;
  readonly occurred: {
    readonly precision: "instant" | "day" | "unknown";
    readonly date: string;
    readonly time: string;
  };
};

type Props = {
  fields: FormFields;
  zone: string;
  words: Pick<Messages, "entryForm" | "forms">;
  earlier?: Earlier;
};

const LABELS = ["fact", "hypothesis", "decision"] as const;
const BLANK: Earlier = {
  ...{ text: "", label: "fact", source: "", sourceUrl: "", credibility: "" },
  occurred: { precision: "unknown", date: "", time: "" },
};

/** What happened, when, on whose word, and how far that word goes. */
export function SaidFields({ fields, zone, words, earlier = BLANK }: Props) {
  const t = words.entryForm;
  return (
    <>
      <ScannedArea
        {...fields.prose("text", earlier.text)}
        help={t.textHelp}
        label={t.text}
        required
        rows={4}
      />
      <RadioGroupField
        defaultValue={fields.value("label", earlier.label)}
        error={fields.error("label")}
        flow="row"
        id={fields.id("label")}
        label={t.label}
        name="label"
        options={LABELS.map((value) => ({ value, label: t.labels[value] }))}
      />
      <InstantField
        {...fields.instant("occurred", { ...earlier.occurred, zone })}
        label={t.occurred}
        labels={words.forms.instant}
        zones={listZones(zone)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <ScannedLine
          {...fields.prose("source", earlier.source)}
          label={t.source}
          note={words.forms.optional}
        />
        <SelectField
          {...fields.text("credibility", earlier.credibility)}
          label={t.credibility}
          note={words.forms.optional}
          options={GRADES.map((value) => ({ value, label: value }))}
          placeholder={t.noGrade}
        />
        <ScannedLine
          {...fields.prose("sourceUrl", earlier.sourceUrl)}
          className="sm:col-span-2"
          help={t.sourceUrlHelp}
          inputMode="url"
          label={t.sourceUrl}
          note={words.forms.optional}
        />
      </div>
    </>
  );
}
