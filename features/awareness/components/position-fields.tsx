import type { FormFields } from "#components/form-fields.ts";
import { RadioGroupField } from "#components/radio-group-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import type { SheetWords } from "./sheet-form.tsx";

export type Choosing = {
  exposure: { readonly id: string; readonly version: number };
  options: readonly { readonly value: string; readonly label: string; readonly help: string }[];
  /** Ticked first. */
  first: string;
  current: string;
  words: SheetWords;
};

type Worded = { readonly intro: string; readonly candidateId: string; readonly reasons: string };

/** One candidate and the reasons: the same to retain it and to advise it. */
export function PositionFields({ fields, options, first, t }: Choosing & { fields: FormFields; t: Worded }) {
  return (
    <>
      <p className="text-soft text-sm">{t.intro}</p>
      <RadioGroupField
        defaultValue={fields.value("candidateId", first)}
        error={fields.error("candidateId")}
        id={fields.id("candidateId")}
        label={t.candidateId}
        name="candidateId"
        options={options}
      />
      <ScannedArea {...fields.prose("reasons")} label={t.reasons} rows={3} />
    </>
  );
}
