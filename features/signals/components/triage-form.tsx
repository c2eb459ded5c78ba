"use client";

import { ActForm } from "#components/act-form.tsx";
import { RadioGroupField } from "#components/radio-group-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { SelectField } from "#components/select-field.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { TRIAGE_DECISIONS } from "../catalogue.ts";
import type { Originals } from "../queries.ts";

type State = ActionState<{ readonly reference: string; readonly opensIncident: boolean }>;
type Props = {
  signalId: string;
  version: number;
  /** What was decided before; none while the report is new. */
  decided: string | null;
  originals: Originals;
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "signals" | "problems" | "errors">;
};

const SHOWN = 80;

/** What the report is, and why. What goes with one decision alone shows with it. */
export function TriageForm({ signalId, version, decided, originals, act, words }: Props) {
  const t = words.signals.triage;
  const incidents = originals.incidents.map(({ id, reference, title }) => ({
    id,
    label: cut(`${reference} · ${title}`),
  }));
  const signals = originals.signals.map(({ id, reference, description }) => ({
    id,
    label: cut(`${reference} · ${description}`),
  }));
  return (
    <ActForm<State>
      act={act}
      done={t.done}
      hidden={{ signalId, version }}
      id="triage"
      idle={IDLE}
      labels={t}
      submit={{ label: decided === null ? t.submit : t.submitAgain, pending: t.pending }}
      words={words}
      {...(decided === null ? {} : { behind: { label: t.again, icon: "refresh-cw" } as const })}
    >
      {(fields) => (
        <div className="group/triage flex flex-col gap-4">
          <RadioGroupField
            defaultValue={fields.value("decision")}
            error={fields.error("decision")}
            id={fields.id("decision")}
            label={t.decision}
            name="decision"
            options={TRIAGE_DECISIONS.map((value) => ({
              value,
              label: words.signals.states[value],
              help: t.help[value],
            }))}
          />
          <div className="hidden group-has-[[value=breach]:checked]/triage:block">
            <SelectField
              {...fields.text("incidentId")}
              help={t.incidentHelp}
              label={t.incidentId}
              options={incidents.map(({ id, label }) => ({ value: id, label }))}
              placeholder={t.newIncident}
            />
          </div>
          <div className="hidden group-has-[[value=duplicate]:checked]/triage:block">
            <SelectField
              {...fields.text("original")}
              label={t.original}
              options={[
                ...incidents.map(({ id, label }) => ({ value: `incident:${id}`, label, group: t.incidents })),
                ...signals.map(({ id, label }) => ({ value: `signal:${id}`, label, group: t.signals })),
              ]}
              placeholder={t.choose}
            />
          </div>
          <ScannedArea
            {...fields.text("reason")}
            help={t.reasonHelp}
            label={t.reason}
            problems={words.problems}
            required
            rows={3}
          />
        </div>
      )}
    </ActForm>
  );
}

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}
