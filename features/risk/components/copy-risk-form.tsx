"use client";

import { ActForm } from "#components/act-form.tsx";
import { ChoiceGroup } from "#components/choice-group.tsx";
import { TickBoxes } from "#components/tick-boxes.tsx";
import { type ActionState, IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";
import type { CopyPlan } from "../rules.ts";

type Done = { copied: number; notCopied: string[] };
type State = ActionState<Done>;
type Props = {
  assessmentId: string;
  files: readonly Pick<CopyPlan, "id" | "name" | "standing">[];
  act: (previous: State, form: FormData) => Promise<State>;
  words: Pick<Messages, "risk" | "errors" | "problems">;
};

/** One version to several files in one act; what could not be copied meanwhile is named. */
export function CopyRiskForm({ assessmentId, files, act, words }: Props) {
  const t = words.risk.copy;
  if (files.length === 0) return <p className="text-sm text-soft">{t.nobody}</p>;
  return (
    <ActForm<State>
      act={act}
      done={t.done}
      hidden={{ assessmentId }}
      id="copy-risk"
      idle={IDLE}
      labels={{ exposureIds: t.files }}
      submit={{ label: t.submit, pending: t.pending, icon: "copy" }}
      words={words}
    >
      {(fields, state) => (
        <>
          <ChoiceGroup error={fields.error("exposureIds")} id={fields.id("exposureIds")} label={t.files}>
            <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2 xl:grid-cols-3">
              <TickBoxes
                chosen={files.filter(({ standing }) => standing === "unassessed").map(({ id }) => id)}
                fields={fields}
                name="exposureIds[]"
                options={files.map(({ id, name, standing }) => ({
                  value: id,
                  label: name,
                  help: t.standing[standing],
                }))}
              />
            </div>
          </ChoiceGroup>
          {state.status === "ok" && state.result.notCopied.length > 0 ? (
            <p className="text-sm">{fill(t.leftOut, { names: state.result.notCopied.join(", ") })}</p>
          ) : null}
        </>
      )}
    </ActForm>
  );
}
