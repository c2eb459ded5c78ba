"use client";

import { ActForm } from "#components/act-form.tsx";
import { buttonClass } from "#components/button-class.ts";
import { CheckboxField } from "#components/checkbox-field.tsx";
import type { FormFields } from "#components/form-fields.ts";
import { ScannedArea } from "#components/scanned-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";
import type { ClosureState } from "../catalogue.ts";
import { OpenItems } from "./open-items.tsx";
import type { FileView } from "./open-view.ts";

type State = ActionState<undefined>;
type Props = {
  act: (previous: State, form: FormData) => Promise<State>;
  incidentId: string;
  state: ClosureState;
  files: readonly FileView[];
  /** "3 open matters", by file. */
  counts: Readonly<Record<string, string>>;
  words: Pick<Messages, "closure" | "forms" | "problems" | "errors">;
};

/** More organisations than are read at once stay folded, each behind its name and count. */
const MOST_UNFOLDED = 2;

/** Closes one state with a reason. What is still open is listed, and accepted organisation by organisation. */
export function CloseForm({ act, incidentId, state, files, counts, words }: Props) {
  const t = words.closure;
  const names = Object.fromEntries(files.map(({ fileKey, name }) => [fileKey, name]));
  return (
    <ActForm<State>
      act={act}
      done={t.done}
      hidden={{ incidentId, state }}
      id={`close-${state}`}
      idle={IDLE}
      labels={{ ...t.fields, ...names }}
      submit={{ label: t.submit[state], pending: t.pending, icon: "archive" }}
      words={words}
      {...(state === "operational" ? {} : { behind: { label: t.submit[state], icon: "archive" } as const })}
    >
      {(fields) => (
        <>
          {files.length === 0 ? null : <Gate counts={counts} fields={fields} files={files} words={words} />}
          <ScannedArea {...fields.prose("reason")} label={t.fields.reason} required rows={2} />
          <ScannedArea
            {...fields.prose("lessons")}
            help={t.lessonsHelp}
            label={t.fields.lessons}
            note={words.forms.optional}
            rows={4}
          />
        </>
      )}
    </ActForm>
  );
}

type GateProps = Pick<Props, "files" | "counts" | "words"> & { fields: FormFields };

function Gate({ files, counts, fields, words }: GateProps) {
  const t = words.closure;
  return (
    <fieldset className="flex min-w-0 flex-col gap-3" data-gate>
      <legend className="mb-2 font-medium text-ink">{t.gate}</legend>
      <p className="max-w-prose text-soft text-sm">{t.gateHelp}</p>
      {files.length < 2 ? null : (
        <div className="noscript:hidden">
          <button
            className={buttonClass("secondary", "compact")}
            onClick={(event) => tickAll(event.currentTarget.closest("fieldset"))}
            type="button"
          >
            {fill(t.tickAll, { count: files.length })}
          </button>
        </div>
      )}
      {files.map((file) => {
        const path = `accepted.${file.fileKey}`;
        const id = fields.id(path);
        const error = fields.error(path);
        return (
          <OpenItems
            count={counts[file.fileKey] ?? ""}
            file={file}
            key={file.fileKey}
            open={files.length > MOST_UNFOLDED && error === undefined ? "folded" : "open"}
          >
            <CheckboxField
              className="mt-3"
              defaultChecked={fields.isChecked("accepted[]", file.stamp)}
              error={error}
              id={id}
              label={fill(t.accept, { name: file.name })}
              name="accepted[]"
              value={file.stamp}
            />
          </OpenItems>
        );
      })}
      <ScannedArea
        {...fields.prose("acceptedFor")}
        help={t.acceptedForHelp}
        label={t.fields.acceptedFor}
        rows={2}
      />
    </fieldset>
  );
}

function tickAll(gate: HTMLFieldSetElement | null): void {
  for (const box of gate?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [])
    box.checked = true;
}
