"use client";

import type { ReactNode } from "react";
import { ActForm } from "#components/act-form.tsx";
import { Notice } from "#components/notice.tsx";
import { RadioGroupField } from "#components/radio-group-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { TextField } from "#components/text-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<{ readonly obligationId: string }>;
type Written = { readonly id: string; readonly title: string; readonly reasons: string };

type Props = {
  subject: {
    readonly id: string;
    readonly version: number;
    readonly organisation: string;
    readonly isSettled: boolean;
    readonly opinions: readonly Written[];
    readonly onFile: readonly Written[];
  };
  /** What can be decided, in words; with what each would contradict. */
  outcomes: readonly { readonly value: string; readonly label: string; readonly warning?: ReactNode }[];
  /** Who signs, in what capacity, by which paper. */
  signature: string;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "decision" | "forms" | "errors" | "problems">;
  /** Beside other acts, behind its name; on its own page, open, below the opinion already read. */
  place: "panel" | "page";
};

/** The controller's decision, the DPO's opinion beside it. */
export function DecisionForm({ subject, outcomes, signature, act, words, place }: Props) {
  const t = words.decision;
  return (
    <ActForm<State>
      act={act}
      current={
        <>
          <p>{t.settledMeanwhile}</p>
          <OnFile onFile={subject.onFile} />
        </>
      }
      done={t.done}
      hidden={{ obligationId: subject.id, version: subject.version }}
      id={`decision-${subject.id}`}
      idle={IDLE}
      labels={t}
      submit={subject.isSettled ? null : { label: t.submit, pending: t.pending, icon: "gavel" }}
      words={words}
      {...(place === "panel" ? { behind: { label: t.decide, icon: "gavel" } as const } : {})}
    >
      {(fields, state) =>
        subject.isSettled && state.status !== "conflict" ? (
          <div className="text-sm">
            <p className="text-soft">{t.settled}</p>
            {place === "page" ? <OnFile onFile={subject.onFile} /> : null}
          </div>
        ) : (
          <>
            {place === "page" ? null : <Opinions subject={subject} words={words} />}
            <RadioGroupField
              defaultValue={fields.value("outcome")}
              error={fields.error("outcome")}
              id={fields.id("outcome")}
              label={t.outcome}
              name="outcome"
              options={outcomes}
            />
            <ScannedArea {...fields.prose("reasons")} label={t.reasons} required rows={5} />
            <TextField
              {...fields.text("exhibits")}
              help={t.exhibitsHelp}
              label={t.exhibits}
              note={words.forms.optional}
            />
            <p className="border-line border-s-2 ps-3 text-sm text-soft">{signature}</p>
          </>
        )
      }
    </ActForm>
  );
}

function OnFile({ onFile }: { onFile: readonly Written[] }) {
  return onFile.map(({ id, title, reasons }) => (
    <div key={id}>
      <p className="font-medium">{title}</p>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">{reasons}</p>
    </div>
  ));
}

function Opinions({ subject, words }: Pick<Props, "subject" | "words">) {
  const t = words.decision;
  return (
    <>
      <p className="text-sm text-soft">{fill(t.decideHelp, { organisation: subject.organisation })}</p>
      <Notice kind="note" title={t.opinionTitle}>
        {subject.opinions.length === 0 ? <p className="text-sm">{t.noOpinion}</p> : null}
        {subject.opinions.map(({ id, title, reasons }) => (
          <div className="mt-1 text-sm" key={id}>
            <p className="font-medium">{title}</p>
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{reasons}</p>
          </div>
        ))}
      </Notice>
    </>
  );
}
