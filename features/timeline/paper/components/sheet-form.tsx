"use client";

import { ActForm } from "#components/act-form.tsx";
import type { FormFields } from "#components/form-fields.ts";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { SelectField } from "#components/select-field.tsx";
import { TextField } from "#components/text-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { listZones } from "#lib/zones.ts";
import { SHEET_LINES } from "../catalogue.ts";

type State = ActionState<{ count: number }>;
type Words = Pick<Messages, "paperSheet" | "entryForm" | "forms" | "errors" | "problems">;
type Props = {
  incidentId: string;
  organisations: readonly { readonly id: string; readonly name: string }[];
  /** Who is known here, to be chosen from while one types. */
  people: readonly string[];
  zone: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Words;
};

/** Lines in sight before the others are opened. */
const FIRST_LINES = 4;
const LABELS = ["fact", "hypothesis", "decision"] as const;
const NAMES = "sheet-people";

/** A sheet as it lies before one: its head, then its numbered lines in the same columns. */
export function SheetForm({ incidentId, organisations, people, zone, act, words }: Props) {
  const t = words.paperSheet;
  const numbers = Array.from({ length: SHEET_LINES }, (_, index) => index);
  return (
    <ActForm<State>
      act={act}
      done={t.done}
      hidden={{ incidentId }}
      id="sheet"
      idle={IDLE}
      labels={t.fields}
      submit={{ label: t.submit, pending: t.pending, icon: "pen" }}
      words={words}
    >
      {(fields, state) => {
        const isTyped = (index: number) =>
          Object.entries(state.values).some(
            ([name, value]) => name.startsWith(`lines.${index}.`) && !name.endsWith(".label") && value !== "",
          );
        const later = numbers.slice(FIRST_LINES);
        return (
          <>
            <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
              <ScannedLine
                {...fields.prose("sheet")}
                help={t.sheetHelp}
                label={t.fields.sheet}
                note={words.forms.optional}
              />
              <TextField
                {...fields.text("day")}
                help={t.dayHelp}
                label={t.fields.day}
                note={words.forms.optional}
                type="date"
              />
              <ScannedLine
                {...fields.prose("keptBy")}
                help={t.keptByHelp}
                label={t.fields.keptBy}
                list={NAMES}
                note={words.forms.optional}
              />
              <SelectField {...fields.text("zone", zone)} label={t.fields.zone} options={listZones(zone)} />
              {organisations.length === 0 ? null : (
                <SelectField
                  {...fields.text("organisationId")}
                  className="sm:col-span-2"
                  label={t.fields.organisationId}
                  options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
                  placeholder={words.entryForm.allOrganisations}
                />
              )}
            </div>
            <datalist id={NAMES}>
              {people.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
            {numbers.slice(0, FIRST_LINES).map((index) => (
              <Line fields={fields} index={index} key={index} words={words} />
            ))}
            <details open={later.some(isTyped)}>
              <summary className="cursor-pointer py-1 font-medium text-accent text-sm">{t.more}</summary>
              <div className="flex flex-col gap-4 pt-3">
                {later.map((index) => (
                  <Line fields={fields} index={index} key={index} words={words} />
                ))}
              </div>
            </details>
          </>
        );
      }}
    </ActForm>
  );
}

type LineProps = { fields: FormFields; index: number; words: Words };

function Line({ fields, index, words }: LineProps) {
  const t = words.paperSheet;
  const name = (field: string) => `lines.${index}.${field}`;
  const moment = (which: "occurred" | "written") => (
    <div className="grid grid-cols-2 gap-2">
      <TextField {...fields.text(name(`${which}On`))} label={t.fields[`${which}On`]} type="date" />
      <TextField {...fields.text(name(`${which}Time`))} label={t.fields[`${which}Time`]} type="time" />
    </div>
  );
  return (
    <fieldset className="min-w-0 rounded-md border border-line p-3">
      <legend className="px-1 font-semibold text-ink text-sm tabular-nums">
        {t.line.replace("{number}", String(index + 1))}
      </legend>
      <div className="grid gap-3 lg:grid-cols-2">
        {moment("occurred")}
        {moment("written")}
        <ScannedLine {...fields.prose(name("by"))} label={t.fields.by} list={NAMES} />
        <SelectField
          {...fields.text(name("label"), "fact")}
          label={t.fields.label}
          options={LABELS.map((value) => ({ value, label: words.entryForm.labels[value] }))}
        />
        <ScannedArea
          {...fields.prose(name("text"))}
          className="lg:col-span-2"
          label={t.fields.text}
          rows={2}
        />
      </div>
    </fieldset>
  );
}
