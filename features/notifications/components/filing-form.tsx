"use client";

import { useState } from "react";
import { ActForm } from "#components/act-form.tsx";
import { CheckboxField } from "#components/checkbox-field.tsx";
import type { FormState } from "#components/form-fields.ts";
import type { Messages } from "#lib/i18n.ts";
import type { ActSubject } from "./act-subject.ts";
import { FilingFields, type FilingUnder } from "./filing-fields.tsx";
import { type Lateness, typedLateness } from "./typed-lateness.ts";

type Props<State extends FormState> = {
  subject: ActSubject;
  act: (previous: State, form: FormData) => Promise<State>;
  idle: Awaited<State>;
  /** The person who records, as a first answer to "by whom". */
  recorder: string;
  under: FilingUnder;
  /** What the form is called before it is opened. */
  label: string;
  words: Pick<Messages, "filing" | "forms" | "errors" | "problems">;
  /** Where exhibits are added. */
  evidence?: string;
  /** Filed from a signed draft: its phase is the draft's. */
  draft?: { readonly draftId: string; readonly draftVersion: number };
  /** A laboratory that has left the group: whether the filing still speaks for it is asked. */
  departed?: { readonly label: string; readonly help: string };
};

/** That an obligation was met: when, by whom, how, with which receipt, and why late if it was. */
export function FilingForm<State extends FormState>(props: Props<State>) {
  const { subject, act, idle, recorder, under, label, words, draft, departed, evidence } = props;
  const t = words.filing;
  const [lateness, setLateness] = useState<Lateness>("none");
  const id = `filing-${subject.id}`;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: label, icon: "file-check" }}
      current={subject.onFile.map((one) => <p key={one.id}>{one.title}</p>)}
      done={t.done}
      hidden={{ obligationId: subject.id, version: subject.version, ...draft }}
      id={id}
      idle={idle}
      labels={{
        ...t,
        reasonsForDelay: t.reasons,
        filedAs: t.byMandateLabel,
        filedUnder: t.filedUnder,
        exhibits: t.proofExhibits,
      }}
      onChange={(form) => setLateness(typedLateness(new FormData(form), subject))}
      submit={{ label: t.submit, pending: t.pending, icon: "file-check" }}
      words={words}
    >
      {(fields) => (
        <>
          <FilingFields
            evidence={evidence}
            fields={fields}
            isDraft={draft !== undefined}
            lateness={lateness}
            recorder={recorder}
            subject={subject}
            under={under}
            words={words}
          />
          {departed === undefined ? null : (
            <CheckboxField
              defaultChecked={fields.isChecked("coversDeparted", "yes")}
              error={fields.error("coversDeparted")}
              help={departed.help}
              id={fields.id("coversDeparted")}
              label={departed.label}
              name="coversDeparted"
              value="yes"
            />
          )}
        </>
      )}
    </ActForm>
  );
}
