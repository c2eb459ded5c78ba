"use client";

import { useState } from "react";
import { ActForm } from "#components/act-form.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import type { ActSubject } from "./act-subject.ts";
import { FilingFields, type FilingUnder } from "./filing-fields.tsx";
import { type Lateness, typedLateness } from "./typed-lateness.ts";

type State = ActionState<undefined>;
type Props = {
  subject: ActSubject;
  act: (previous: State, form: FormData) => Promise<State>;
  /** The person who records, as a first answer to "by whom". */
  recorder: string;
  under: FilingUnder;
  /** What the form is called before it is opened. */
  label: string;
  words: Pick<Messages, "filing" | "forms" | "errors" | "problems">;
};

/** That an obligation was met: when, by whom, how, with which receipt, and why late if it was. */
export function FilingForm({ subject, act, recorder, under, label, words }: Props) {
  const t = words.filing;
  const [lateness, setLateness] = useState<Lateness>("none");
  const id = `filing-${subject.id}`;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: label, icon: "file-check" }}
      current={subject.onFile.map((one) => <p key={one.id}>{one.title}</p>)}
      done={t.done}
      hidden={{ obligationId: subject.id, version: subject.version }}
      id={id}
      idle={IDLE}
      labels={{ ...t, reasonsForDelay: t.reasons, filedAs: t.byMandateLabel }}
      onChange={(form) => setLateness(typedLateness(new FormData(form), subject))}
      submit={{ label: t.submit, pending: t.pending, icon: "file-check" }}
      words={words}
    >
      {(fields) => (
        <FilingFields
          fields={fields}
          lateness={lateness}
          recorder={recorder}
          subject={subject}
          under={under}
          words={words}
        />
      )}
    </ActForm>
  );
}
