"use client";

import type { TypedInstant } from "#components/form-fields.ts";
import { InstantField } from "#components/instant-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { SelectField } from "#components/select-field.tsx";
import { listZones } from "#lib/zones.ts";
import { CHOSEN_KINDS } from "../catalogue.ts";
import { type SheetAct, SheetForm, type SheetWords } from "./sheet-form.tsx";

type Props = {
  exposureId: string;
  /** What the form begins with: nothing, or a fact on file. */
  start: { readonly kind: string; readonly moment: TypedInstant; readonly source: string };
  isOpen: boolean;
  current: string;
  act: SheetAct;
  words: SheetWords;
};

/** A new instant on the sheet. */
export function CandidateForm({ exposureId, start, isOpen, current, act, words }: Props) {
  const t = words.awarenessSheet.add;
  return (
    <SheetForm
      act={act}
      current={current}
      hidden={{ exposureId }}
      icon="plus"
      id={`candidate-${exposureId}`}
      open={isOpen}
      t={t}
      words={words}
    >
      {(fields) => (
        <>
          <SelectField
            {...fields.text("kind", start.kind)}
            label={t.kind}
            options={CHOSEN_KINDS.map((kind) => ({ value: kind, label: words.awarenessSheet.kinds[kind] }))}
            placeholder={t.choose}
            required
          />
          <InstantField
            {...fields.instant("moment", start.moment)}
            label={t.moment}
            labels={words.forms.instant}
            precisions={["instant", "day"]}
            zones={listZones(start.moment.zone)}
          />
          <ScannedArea
            {...fields.prose("reading")}
            help={words.awarenessSheet.readingHelp}
            label={t.reading}
            rows={3}
          />
          <ScannedLine
            {...fields.prose("source", start.source)}
            help={t.sourceHelp}
            label={t.source}
            note={words.forms.optional}
          />
        </>
      )}
    </SheetForm>
  );
}
