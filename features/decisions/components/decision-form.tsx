"use client";

import { ActForm } from "#components/act-form.tsx";
import { Notice } from "#components/notice.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";

type State = ActionState<undefined>;
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
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "decision" | "errors" | "problems">;
};

/** The controller's decision, the DPO's opinion beside it. */
export function DecisionForm({ subject, act, words }: Props) {
  const t = words.decision;
  return (
    <ActForm<State>
      act={act}
      behind={{ label: t.decide, icon: "gavel" }}
      current={
        <>
          <p>{t.settledMeanwhile}</p>
          {subject.onFile.map(({ id, title }) => (
            <p key={id}>{title}</p>
          ))}
        </>
      }
      done={t.done}
      hidden={{ obligationId: subject.id, version: subject.version, outcome: "not_required" }}
      id={`decision-${subject.id}`}
      idle={IDLE}
      labels={t}
      submit={subject.isSettled ? null : { label: t.submit, pending: t.pending, icon: "gavel" }}
      words={words}
    >
      {(fields, state) =>
        subject.isSettled && state.status !== "conflict" ? (
          <p className="text-sm text-soft">{t.settled}</p>
        ) : (
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
            <ScannedArea {...fields.prose("reasons")} label={t.reasons} required rows={5} />
          </>
        )
      }
    </ActForm>
  );
}
