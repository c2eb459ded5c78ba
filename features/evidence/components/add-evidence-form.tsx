"use client";

import { useEffect, useRef } from "react";
import { ActForm } from "#components/act-form.tsx";
import { CheckboxField } from "#components/checkbox-field.tsx";
import type { FormFields } from "#components/form-fields.ts";
import { InstantField } from "#components/instant-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { SelectField, type SelectOption } from "#components/select-field.tsx";
import { TextField } from "#components/text-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { SendingProgress } from "./sending-progress.tsx";
import { type Finish, useSending } from "./use-sending.ts";

type Begun = { uploadId: string; name: string; size: number; evidenceId: string | null };
type State = ActionState<Begun>;
type Words = Pick<Messages, "evidenceForm" | "forms" | "errors" | "problems">;

type Props = {
  incidentId: string;
  /** The address of the page. */
  base: string;
  act: (previous: State, form: FormData) => Promise<State>;
  finish: Finish;
  /** Whose file it may be; the first is the whole case where the reader may choose it. */
  organisations: readonly SelectOption[];
  kinds: readonly SelectOption[];
  zones: readonly SelectOption[];
  mayBePrivileged: boolean;
  words: Words;
};

/** A file and where it comes from. With a script it goes in parts and can be resumed; without one it must be small. */
export function AddEvidenceForm({ incidentId, base, act, finish, words, ...offered }: Props) {
  const t = words.evidenceForm;
  const chosen = useRef<File | null>(null);
  const { sending, problem, start } = useSending({ base, finish });
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.add, icon: "plus" }}
      done={t.done}
      hidden={{ incidentId }}
      id="add-evidence"
      idle={IDLE}
      labels={t}
      submit={sending === null ? { label: t.submit, pending: t.pending, icon: "paperclip" } : null}
      words={words}
    >
      {(fields, state) => (
        <>
          <FileField chosen={chosen} fields={fields} label={t.file} help={t.fileHelp} />
          <About fields={fields} words={words} {...offered} />
          <Follow chosen={chosen} start={start} state={state} />
          <SendingProgress problem={problem} problems={words.problems} sending={sending} words={t} />
        </>
      )}
    </ActForm>
  );
}

type Chosen = React.RefObject<File | null>;
type FileProps = { fields: FormFields; chosen: Chosen; label: string; help: string };

/** What the form sends of the file is its name and its size; the file itself follows in parts. */
function FileField({ fields, chosen, label, help }: FileProps) {
  const input = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = input.current?.closest("form");
    const describe = ({ formData }: FormDataEvent) => {
      const file = formData.get("file");
      formData.delete("file");
      if (!(file instanceof File) || file.name === "") return;
      chosen.current = file;
      formData.set("name", file.name);
      formData.set("size", String(file.size));
    };
    form?.addEventListener("formdata", describe);
    return () => form?.removeEventListener("formdata", describe);
  }, [chosen]);
  const error = fields.error("file") ?? fields.error("size") ?? fields.error("name");
  return (
    <div ref={input}>
      <TextField
        controlClassName="py-1.5"
        error={error}
        help={help}
        id={fields.id("file")}
        label={label}
        name="file"
        required
        type="file"
      />
    </div>
  );
}

type FollowProps = { state: State; chosen: Chosen; start: ReturnType<typeof useSending>["start"] };

/** Once the server knows the file, its parts go out; a small one that came along is shown. */
function Follow({ state, chosen, start }: FollowProps) {
  const begun = state.status === "ok" ? state.result : null;
  const sent = useRef<string | null>(null);
  useEffect(() => {
    if (begun === null || begun.evidenceId !== null || chosen.current === null) return;
    // The page is drawn anew while parts go out: each upload is followed once.
    if (sent.current === begun.uploadId) return;
    sent.current = begun.uploadId;
    void start({ uploadId: begun.uploadId, file: chosen.current });
  }, [begun, chosen, start]);
  return null;
}

type AboutProps = Pick<Props, "organisations" | "kinds" | "zones" | "mayBePrivileged" | "words"> & {
  fields: FormFields;
};

function About({ fields, organisations, kinds, zones, mayBePrivileged, words }: AboutProps) {
  const t = words.evidenceForm;
  const unknown = { precision: "unknown", date: "", time: "", zone: "Europe/Paris" } as const;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField {...fields.text("kind")} label={t.kind} options={kinds} placeholder={t.chooseKind} />
      {organisations.length > 1 ? (
        <SelectField {...fields.text("organisationId")} label={t.organisation} options={organisations} />
      ) : null}
      <div className="sm:col-span-2">
        <ScannedArea
          {...fields.prose("description")}
          help={t.descriptionHelp}
          label={t.description}
          required
          rows={2}
        />
      </div>
      <ScannedLine {...fields.prose("source")} help={t.sourceHelp} label={t.source} required />
      <ScannedLine {...fields.prose("collectedBy")} help={t.collectedByHelp} label={t.collectedBy} required />
      <div className="sm:col-span-2">
        <InstantField
          {...fields.instant("collectedAt", unknown)}
          label={t.collectedAt}
          labels={words.forms.instant}
          zones={zones}
        />
      </div>
      {mayBePrivileged ? (
        <div className="sm:col-span-2">
          <CheckboxField
            defaultChecked={fields.isChecked("privileged", "yes")}
            help={t.privilegedHelp}
            id={fields.id("privileged")}
            label={t.privileged}
            name="privileged"
            value="yes"
          />
        </div>
      ) : null}
    </div>
  );
}
